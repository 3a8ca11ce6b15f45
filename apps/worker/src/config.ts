import { z } from 'zod';

const url = z.string().min(1);

const schema = z.object({
  /** Postgres as ijk_worker: reads submissions of a region, writes results and reports. */
  WORKER_DATABASE_URL: url,
  /** Postgres as ijk_relay: the event table and version columns of every region. */
  RELAY_DATABASE_URL: url,
  /** Queue and push: Postgres (as ijk_queue) or any form of Redis, see infra/docker/README.md. */
  QUEUE_URL: url,
  /** Which parts this process runs; several processes may run the same part. */
  WORKER_ROLES: z
    .string()
    .default('relay,processors,sweeper')
    .transform((roles) => roles.split(','))
    .pipe(z.array(z.enum(['relay', 'processors', 'sweeper'])).min(1)),
  /** Port of /health/live and /health/ready. */
  WORKER_PORT: z.coerce.number().int().default(4001),
  /** Port of /metrics; none when left out. */
  METRICS_PORT: z.coerce.number().int().optional(),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type WorkerConfig = z.infer<typeof schema>;

/** Reads the environment once; says every variable that is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  return schema.parse(env);
}
