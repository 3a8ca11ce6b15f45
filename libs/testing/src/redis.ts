import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedisServer, type RedisServer } from './redis-server.js';

export interface TestRedis {
  readonly url: string;
  /** Those that hold or copy the data. */
  readonly servers: readonly RedisServer[];
  stop(): Promise<void>;
}

/** Nothing kept on disk, nothing thrown away. */
export const inMemory = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];

/** A Redis of one's own on a free loopback port, with nothing kept on disk unless told to. */
export async function startTestRedis(settings: readonly string[] = []): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const server = await startRedisServer([...inMemory, '--dir', folder, ...settings]);
  return {
    url: `redis://${server.host}:${server.port}`,
    servers: [server],
    async stop() {
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const hasRedis = (): boolean =>
  spawnSync('redis-server', ['--version']).status === 0 || Boolean(process.env['CI']);

/**
 * The engines a pipeline test runs on. Redis joins where redis-server is installed; in CI it is
 * not optional, so there a missing server fails instead of passing unseen.
 */
export function enginesUnderTest(): ('postgres' | 'redis')[] {
  return hasRedis() ? ['postgres', 'redis'] : ['postgres'];
}

/** Whether tests of Redis alone run here, by the same rule: in CI they always do. */
export const isRedisUnderTest = hasRedis;
