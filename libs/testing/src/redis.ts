import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@ijkpunt/database';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis of one's own on a free loopback port, with nothing kept on disk. */
export async function startTestRedis(settings: readonly string[] = []): Promise<TestRedis> {
  const port = await freePort();
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn(
    'redis-server',
    [...flags, '--maxmemory-policy', 'noeviction', ...settings],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let output = '';
  server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('Ready to accept connections')) {
    if (server.exitCode !== null) throw new Error(`redis-server ended:\n${output}`);
    await sleep(20);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/**
 * The engines a pipeline test runs on. Redis joins where redis-server is installed; in CI it is
 * not optional, so there a missing server fails instead of passing unseen.
 */
export function enginesUnderTest(): ('postgres' | 'redis')[] {
  const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
  return hasRedis || process.env['CI'] ? ['postgres', 'redis'] : ['postgres'];
}
