export { launchBrowser, prepareBrowser } from './browser.js';
export { accessOf, actorOf } from './actors.js';
export { countReportsAsMade, startTestCluster, withoutSync } from './cluster.js';
export { withDatabase } from './names.js';
export { connectAs, FakePush } from './connect.js';
export {
  hostileTexts,
  hostileTextsOf,
  unstorableTexts,
  type HostileKind,
  type HostileText,
} from './hostile-texts.js';
export { openDemo, type Demo } from './demo.js';
export { resizeRegion } from './resize-region.js';
export { noteSentStatements, type SentStatements } from './sent-statements.js';
export { createTestDatabase, testRunFolder, type TestDatabase } from './test-database.js';
export { enginesUnderTest, isRedisUnderTest, startTestRedis, type TestRedis } from './redis.js';
export { startTestRedisCluster } from './redis-cluster.js';
export { startTestRedisSentinel, type TestRedisSentinel } from './redis-sentinel.js';
export { startRedisServer, type RedisServer } from './redis-server.js';
export { scrape, valueOf, type Sample } from './scrape.js';
export { regionMeansBySql, type TrueMean } from './sql-truth.js';
export { webOperations } from './web-operations.js';
export { laySilentLine, type SilentLine } from './silent-line.js';
