import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  Worker,
  type JobsOptions,
  type QueueOptions,
} from 'bullmq';

const name = 'echo';
const isRedis = (url: string): boolean => url.startsWith('redis');

/** The settings of libs/platform, so that the limit carries the same safety as the product. */
const jobOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 7 * 24 * 3_600 },
} satisfies JobsOptions;
/** Deduplicated as in the product, each under an id of its own: none may merge into the one before. */
export const jobOptionsFor = (id: string): JobsOptions => ({
  ...jobOptions,
  deduplication: { id, keepLastIfActive: true },
});
const workerOptions = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 5 };

const backendOf = (url: string): typeof createRedisBackend =>
  // BullMQ types its classes by engine; here one stands for either.
  isRedis(url)
    ? createRedisBackend
    : (createPostgresBackend as unknown as typeof createRedisBackend);

function optionsOf(url: string, side: 'producer' | 'worker'): QueueOptions {
  if (isRedis(url)) {
    const patience = { maxRetriesPerRequest: side === 'producer' ? 1 : null };
    return { connection: { url, ...patience }, prefix: '{ijkpunt}' };
  }
  const pool = { connectionString: url, schema: 'bullmq', max: 2, query_timeout: 5_000 };
  return { connection: pool as unknown as QueueOptions['connection'] };
}

export const bareQueue = (url: string): Queue =>
  new Queue(name, optionsOf(url, 'producer'), backendOf(url));

export const bareWorker = (url: string): Worker =>
  new Worker(
    name,
    async () => undefined,
    { ...workerOptions, ...optionsOf(url, 'worker') },
    backendOf(url),
  );
