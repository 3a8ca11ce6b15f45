import {
  createIORedisClient,
  createRedisBackend,
  Queue,
  RedisConnection,
  Worker,
  runMigrations,
  type Processor as BullProcessor,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import { Client } from 'pg';
import type { Logger } from '../observability/logger.js';
import { createSteadyPostgresBackend } from './postgres-backend.js';
import { parseQueueAddress } from './queue-address.js';
import { openRedis } from './redis-client.js';
import { checkRedis } from './redis-start-check.js';

/** One URL decides the engine: Postgres (BullMQ in its own schema) or a form of Redis. */
export type QueueEngine = 'postgres' | 'redis';

export const engineOf = (url: string): QueueEngine => parseQueueAddress(url).engine;

/**
 * All keys in one hash slot, so that BullMQ's scripts also run on a Redis Cluster. One master
 * then carries the whole queue: a cluster brings its failover, not more room.
 */
export const redisPrefix = '{ijkpunt}';
export const queueSchema = 'bullmq';

interface Connection {
  readonly connection: QueueOptions['connection'];
  readonly prefix?: string;
}

/**
 * `max` counts per queue and worker: each owns a pool on Postgres, apart from those of the
 * tenants, and a worker one connection more that listens. infra/docker/README.md adds them up.
 */
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

/**
 * BullMQ makes every connection of a queue or worker through this, on each form of Redis. They
 * are its own that way, and its `close` ends them all; of a client given ready-made it would not.
 */
RedisConnection.clientFactory = ({ url = '', ...options }) => {
  const address = parseQueueAddress(url);
  if (address.engine !== 'redis') throw new Error('no Redis to connect to');
  // BullMQ fills these in for a single server, and would wait 20 s before another try.
  for (const own of ['host', 'port', 'retryStrategy']) delete options[own];
  return createIORedisClient(openRedis(address, options));
};

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
      : (createSteadyPostgresBackend as unknown as typeof createRedisBackend);
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

/** Makes the queue's own tables, or refuses a Redis that would lose jobs or is not there. */
export async function prepareQueue(url: string, log?: Logger): Promise<void> {
  const address = parseQueueAddress(url);
  if (address.engine === 'redis') return checkRedis(address, log);
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 60_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
  } finally {
    await client.end();
  }
}
