import { startTestRedis, type TestDatabase } from '@ijkpunt/testing';
import type { Bench, Engine } from './measure.js';
import { temporaryFolder } from './repository.js';

/** Where the queue of this engine is: the database itself, or a Redis that keeps what it is told. */
export async function queueUrlOn(
  bench: Bench,
  engine: Engine,
  { urls }: TestDatabase,
): Promise<string> {
  if (engine === 'postgres') return urls.ijk_queue;
  const folder = temporaryFolder(bench.cleanup);
  const redis = await startTestRedis(['--dir', folder, '--appendonly', 'yes']);
  bench.cleanup.add(() => redis.stop());
  return redis.url;
}
