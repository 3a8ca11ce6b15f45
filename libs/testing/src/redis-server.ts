import { execFile, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@ijkpunt/database';

export interface RedisServer {
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  /** One command, its answer as text. */
  ask(...command: readonly string[]): Promise<string>;
  /** Ends it and waits for its end; SIGKILL is the crash. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

const run = promisify(execFile);
const host = '127.0.0.1';
const startWithinMs = 30_000;

/** A redis-server on a free loopback port; `settings` are its arguments, a file first if any. */
export async function startRedisServer(settings: readonly string[]): Promise<RedisServer> {
  const port = await freePort();
  const place = ['--port', String(port), '--bind', host];
  const file = settings[0]?.startsWith('--') ? [] : settings.slice(0, 1);
  const flags = [...file, ...place, ...settings.slice(file.length)];
  const server = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  let failure: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', (error) => {
      failure = error;
      resolve();
    });
  });
  let output = '';
  server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const giveUpAt = performance.now() + startWithinMs;
  // A sentinel is ready without saying so in the words of a server.
  while (!/Ready to accept connections|\+monitor master/.test(output)) {
    if (failure) throw failure;
    if (server.exitCode !== null) throw new Error(`redis-server ended:\n${output}`);
    if (performance.now() > giveUpAt) {
      server.kill('SIGKILL');
      throw new Error(`redis-server does not start:\n${output}`);
    }
    await sleep(20);
  }
  output = '';
  return {
    host,
    port,
    pid: server.pid ?? 0,
    async ask(...command) {
      const { stdout } = await run('redis-cli', ['-h', host, '-p', String(port), ...command]);
      return stdout.trim();
    },
    async end(signal = 'SIGTERM') {
      server.kill(signal);
      await ended;
    },
  };
}

/** Waits until something holds, no longer than a slow machine needs. */
export async function untilTrue(what: string, holds: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + startWithinMs;
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error(`not in time: ${what}`);
    await sleep(50);
  }
}
