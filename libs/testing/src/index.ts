export { startTestCluster } from './cluster.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
