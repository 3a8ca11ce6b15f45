import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  Worker,
  runMigrations,
  type Processor as BullProcessor,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';

/** One URL decides the engine: `postgres://` (BullMQ in its own schema) or `redis://`. */
export type QueueEngine = 'postgres' | 'redis';

export const engineOf = (url: string): QueueEngine =>
  /^redis(s)?:/.test(url) ? 'redis' : 'postgres';

/** All keys in one hash slot, so that BullMQ's scripts also run on a Redis Cluster. */
export const redisPrefix = '{ijkpunt}';
export const queueSchema = 'bullmq';

interface Connection {
  readonly connection: QueueOptions['connection'];
  readonly prefix?: string;
}

/** `max` counts per queue and worker: each owns a pool on Postgres. */
export function connectionOf(url: string, side: 'producer' | 'worker', max = 2): Connection {
  if (engineOf(url) === 'redis') {
    // A producer fails at once and leaves the event to the relay's next turn; a worker waits.
    const patience =
      side === 'producer'
        ? {
            maxRetriesPerRequest: 1,
            enableOfflineQueue: false,
            commandTimeout: 2_000,
            socketTimeout: 5_000,
          }
        : // Above the time that BullMQ waits for a job: a socket silent for longer is replaced.
          { maxRetriesPerRequest: null, socketTimeout: 12_000 };
    return { connection: { url, ...patience }, prefix: redisPrefix };
  }
  const pool = {
    connectionString: url,
    schema: queueSchema,
    max,
    connectionTimeoutMillis: 2_000,
    // A connection that died in silence would otherwise hold the worker for as long as it is.
    query_timeout: 5_000,
    keepAlive: true,
  };
  return { connection: pool as unknown as QueueOptions['connection'] };
}

type QueueClass = new (name: string, options: QueueOptions) => Queue;
type WorkerClass = new (
  name: string,
  processor: string | URL | null | BullProcessor | undefined,
  options: WorkerOptions,
) => Worker;

/** BullMQ's classes bound to an engine, for `BullModule.queueClass` and `workerClass`. */
export function classesFor(url: string): {
  readonly Queue: QueueClass;
  readonly Worker: WorkerClass;
} {
  // BullMQ types its classes by engine; here one class stands for either.
  const backend =
    engineOf(url) === 'redis'
      ? createRedisBackend
      : (createPostgresBackend as unknown as typeof createRedisBackend);
  return {
    Queue: class EngineQueue extends Queue {
      constructor(name: string, options: QueueOptions) {
        super(name, options, backend);
      }
    },
    Worker: class EngineWorker extends Worker {
      constructor(
        name: string,
        processor: string | URL | null | BullProcessor | undefined,
        options: WorkerOptions,
      ) {
        super(name, processor, { ...options, ...connectionOf(url, 'worker') }, backend);
      }
    },
  };
}

/** Makes the queue's own tables, or refuses a Redis that would throw jobs away when full. */
export async function prepareQueue(url: string): Promise<void> {
  if (engineOf(url) === 'redis') return assertNothingIsEvicted(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
  } finally {
    await client.end();
  }
}

async function assertNothingIsEvicted(url: string): Promise<void> {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    lazyConnect: true,
    connectTimeout: 5_000,
    commandTimeout: 5_000,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (policy !== 'noeviction') {
      throw new Error(
        `Redis staat op maxmemory-policy ${policy ?? 'onbekend'}; zet die op noeviction, anders gaan taken verloren.`,
      );
    }
  } finally {
    redis.disconnect();
  }
}
