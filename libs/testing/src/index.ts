export { launchBrowser, prepareBrowser } from './browser.js';
export { accessOf, actorOf } from './actors.js';
export { startTestCluster } from './cluster.js';
export { connectAs, FakePush } from './connect.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { enginesUnderTest, startTestRedis, type TestRedis } from './redis.js';
export { regionMeansBySql, type TrueMean } from './sql-truth.js';
export { webOperations } from './web-operations.js';
