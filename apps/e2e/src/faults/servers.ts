import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startEmbeddedCluster, type EmbeddedCluster } from '@ijkpunt/database';

/** A Postgres of this run alone: it writes through to the disk, and may be killed. */
export class PostgresServer {
  private crashing: Promise<void> = Promise.resolve();

  private constructor(
    private cluster: EmbeddedCluster,
    private readonly options: Parameters<typeof startEmbeddedCluster>[0],
    private readonly logFile: string,
    private readonly onRestart: () => void,
  ) {}

  static async start(
    folder: string,
    logFile: string,
    onRestart: () => void,
  ): Promise<PostgresServer> {
    const options = {
      dataDir: join(folder, 'postgres'),
      password: 'faults',
      port: await freePort(),
      settings: ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'],
    };
    return new PostgresServer(await startEmbeddedCluster(options), options, logFile, onRestart);
  }

  get url(): string {
    return this.cluster.url;
  }

  get port(): number {
    return this.options.port ?? 0;
  }

  /** kill -9 of the server; its sessions notice and end, and it recovers from its log. */
  crash(downMs: number): Promise<void> {
    this.crashing = this.crashAndStart(downMs);
    return this.crashing;
  }

  async stop(): Promise<void> {
    await this.crashing.catch(() => undefined);
    await this.cluster.stop();
    copyFileSync(`${this.cluster.dataDir}.log`, this.logFile);
    if (this.cluster.movedTo) rmSync(this.cluster.movedTo, { recursive: true, force: true });
  }

  private async crashAndStart(downMs: number): Promise<void> {
    const pidFile = join(this.cluster.dataDir, 'postmaster.pid');
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    await this.cluster.ended;
    await sleep(downMs);
    this.onRestart();
    // The last of the old sessions may hold on to the shared memory for a moment.
    for (let tries = 0; ; tries += 1) {
      try {
        this.cluster = await startEmbeddedCluster(this.options);
        return;
      } catch (error) {
        if (tries === 20) throw error;
        await sleep(250);
      }
    }
  }
}

/** A Redis of this run alone, with its log written each second, as in production. */
export class RedisServer {
  private server: ChildProcess | null = null;
  /** Also those of a failover that was cut off. */
  private readonly launched: ChildProcess[] = [];
  private turn = 0;

  private constructor(
    private readonly folder: string,
    public port: number,
    private readonly onRestart: () => void,
  ) {}

  static async start(folder: string, onRestart: () => void): Promise<RedisServer> {
    const redis = new RedisServer(folder, await freePort(), onRestart);
    redis.server = await redis.launch(redis.port, redis.dataDir());
    return redis;
  }

  /** kill -9; with `isEmpty` it comes back without what it knew. */
  async crash(isEmpty: boolean, downMs: number): Promise<void> {
    await endServer(this.server, 'SIGKILL');
    if (isEmpty) this.turn += 1;
    await sleep(downMs);
    this.onRestart();
    this.server = await this.launch(this.port, this.dataDir());
  }

  /** A replica that lags takes over from a killed server: what was acknowledged meanwhile is gone. */
  async failOver(lagMs: number): Promise<void> {
    const port = await freePort();
    this.turn += 1;
    const flags = ['--replicaof', '127.0.0.1', String(this.port)];
    const replica = await this.launch(port, this.dataDir(), flags);
    for (let waited = 0; waited < 5_000; waited += 50) {
      if ((await redisCommand(port, 'INFO replication')).includes('master_link_status:up')) break;
      await sleep(50);
    }
    replica.kill('SIGSTOP');
    await sleep(lagMs);
    await endServer(this.server, 'SIGKILL');
    replica.kill('SIGCONT');
    await redisCommand(port, 'REPLICAOF NO ONE');
    this.onRestart();
    this.server = replica;
    this.port = port;
  }

  command(text: string): Promise<string> {
    return redisCommand(this.port, text);
  }

  async stop(): Promise<void> {
    await Promise.all(this.launched.map((server) => endServer(server, 'SIGKILL')));
  }

  private dataDir(): string {
    const path = join(this.folder, `redis-${this.turn}`);
    mkdirSync(path, { recursive: true });
    return path;
  }

  private async launch(
    port: number,
    dir: string,
    flags: readonly string[] = [],
  ): Promise<ChildProcess> {
    const own = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''];
    const log = ['--appendonly', 'yes', '--appendfsync', 'everysec'];
    const rules = ['--maxmemory-policy', 'noeviction', '--enable-debug-command', 'local'];
    const server = spawn('redis-server', [...own, ...log, ...rules, ...flags], {
      stdio: 'ignore',
      detached: true,
    });
    this.launched.push(server);
    let failure: Error | null = null;
    server.once('error', (error) => (failure = error));
    for (let waited = 0; ; waited += 20) {
      if (failure) throw failure;
      if (server.exitCode !== null || waited > 20_000)
        throw new Error('redis-server did not start');
      if ((await redisCommand(port, 'PING').catch(() => '')).includes('PONG')) return server;
      await sleep(20);
    }
  }
}

async function endServer(server: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill(signal);
  await ended;
}

/** One inline command, and the beginning of its answer. */
function redisCommand(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${text}\r\n`));
    socket.setTimeout(10_000, () => socket.destroy(new Error('redis does not answer')));
    socket.once('error', reject);
    socket.once('data', (chunk) => {
      socket.destroy();
      resolve(chunk.toString());
    });
  });
}
