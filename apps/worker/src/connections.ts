import { Database, type Logger } from '@ijkpunt/platform';
import { Report } from '@ijkpunt/reports';
import { resultEntities } from '@ijkpunt/results';
import { scanEntities } from '@ijkpunt/scans';
import { Region } from '@ijkpunt/tenancy';
import type { WorkerConfig } from './config.js';

const entities = [Region, ...scanEntities, ...resultEntities, Report];
const pools = {
  WORKER_DATABASE_URL: { poolSize: 6, statementTimeoutMs: 20_000 },
  RELAY_DATABASE_URL: { poolSize: 3, statementTimeoutMs: 5_000 },
} as const;

/** The databases of this process: each is opened by the first role that asks for it. */
export class Connections {
  private readonly opened = new Map<keyof typeof pools, Promise<Database>>();

  constructor(
    private readonly config: WorkerConfig,
    private readonly log: Logger,
  ) {}

  open(name: keyof typeof pools): Promise<Database> {
    const opened = this.opened.get(name) ?? this.connect(name);
    this.opened.set(name, opened);
    return opened;
  }

  async areReachable(): Promise<boolean> {
    const databases = await Promise.all(this.opened.values());
    const reachable = await Promise.all(databases.map((database) => database.isReachable()));
    return !reachable.includes(false);
  }

  async close(): Promise<void> {
    const databases = await Promise.all(this.opened.values());
    await Promise.all(databases.map((database) => database.close()));
  }

  private async connect(name: keyof typeof pools): Promise<Database> {
    const url = this.config[name];
    if (!url) throw new Error(`${name} is missing`);
    const onError = (error: Error): void =>
      this.log.warn({ event: 'database.connection', err: error });
    return Database.connect({ ...pools[name], url, entities, onError });
  }
}
