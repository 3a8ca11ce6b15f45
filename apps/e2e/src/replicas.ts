import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@ijkpunt/database';
import { demoPassword } from '@ijkpunt/demo';
import { prepareQueue } from '@ijkpunt/platform';
import { createTestDatabase, startTestRedis, type TestDatabase } from '@ijkpunt/testing';

/** One process of the product, as it runs in production. */
export class Replica {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
    private readonly ended: Promise<number | null>,
  ) {}

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  static async start(app: 'gateway' | 'worker', port: number, env: Record<string, string>) {
    const main = fileURLToPath(new URL(`../../${app}/dist/main.js`, import.meta.url));
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const replica = new Replica(port, child, ended);
    while (!(await replica.isReady())) {
      if (child.exitCode !== null) throw new Error(`the ${app} did not start`);
      await sleep(50);
    }
    return replica;
  }

  async isReady(): Promise<boolean> {
    const url = `${this.url.replace('localhost', '127.0.0.1')}/health/ready`;
    return fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Tells it to stop; answers its exit code, which is not 0 when it did not end by itself. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}

/** The demo, a queue, and as many processes of each kind as a test asks for. */
export class Replicas {
  private readonly started: Replica[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly queueUrl: string,
    private readonly closeQueue: () => Promise<void>,
  ) {}

  static async on(engine: 'postgres' | 'redis'): Promise<Replicas> {
    const database = await createTestDatabase('demo');
    const redis = engine === 'redis' ? await startTestRedis() : null;
    const queueUrl = redis?.url ?? database.urls.ijk_queue;
    if (redis) await prepareQueue(queueUrl);
    return new Replicas(database, queueUrl, async () => redis?.stop());
  }

  /** On a free port, or on that of a gateway it takes the place of. */
  async startGateway(env: Record<string, string> = {}, ofFormer?: number): Promise<Replica> {
    const { urls } = this.database;
    const port = ofFormer ?? (await freePort());
    return this.start('gateway', port, {
      APP_DATABASE_URL: urls.ijk_app,
      IDENTITY_DATABASE_URL: urls.ijk_identity,
      QUEUE_URL: this.queueUrl,
      PUBLIC_URL: `http://localhost:${port}`,
      PORT: String(port),
      DEMO_ACCOUNTS: JSON.stringify({ password: demoPassword, accounts: [] }),
      ...env,
    });
  }

  async startWorker(env: Record<string, string> = {}): Promise<Replica> {
    const { urls } = this.database;
    const port = await freePort();
    return this.start('worker', port, {
      WORKER_DATABASE_URL: urls.ijk_worker,
      RELAY_DATABASE_URL: urls.ijk_relay,
      QUEUE_URL: this.queueUrl,
      WORKER_PORT: String(port),
      ...env,
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.started.map((replica) => replica.stop()));
    await this.closeQueue();
    await this.database.drop();
  }

  private async start(...of: Parameters<typeof Replica.start>): Promise<Replica> {
    const replica = await Replica.start(...of);
    this.started.push(replica);
    return replica;
  }
}
