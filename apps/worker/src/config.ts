import { z } from 'zod';

const url = z.string().min(1);
const absentWhenEmpty = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const workerRoles = ['relay', 'processors', 'scheduler', 'sweeper'] as const;
export type WorkerRole = (typeof workerRoles)[number];

/** What each role cannot do without; the queue is everybody's but the sweeper's. */
const databasesOf = {
  relay: ['RELAY_DATABASE_URL'],
  processors: ['WORKER_DATABASE_URL', 'RELAY_DATABASE_URL'],
  scheduler: [],
  sweeper: ['WORKER_DATABASE_URL', 'RELAY_DATABASE_URL'],
} as const satisfies Record<WorkerRole, readonly string[]>;

type Needed = (typeof databasesOf)['processors'][number] | 'MAIL_FROM' | 'PUBLIC_URL';

const schema = z
  .object({
    /** Postgres as ijk_worker: reads submissions of a region, writes results and reports. */
    WORKER_DATABASE_URL: url.optional(),
    /** Postgres as ijk_relay: the event table and version columns of every region. */
    RELAY_DATABASE_URL: url.optional(),
    /** Queue and push: Postgres (as ijk_queue) or any form of Redis, see infra/docker/README.md. */
    QUEUE_URL: url,
    /** Mail leaves through this server: smtp:// (with STARTTLS) or smtps://. */
    SMTP_URL: absentWhenEmpty.pipe(
      z
        .string()
        .regex(/^smtps?:\/\//)
        .optional(),
    ),
    /** Who mails come from, such as "IJkpunt <ijkpunt@example.nl>". */
    MAIL_FROM: z.string().optional(),
    /**
     * Where undeliverable mail comes back, such as bounces@ijkpunt.example; each mail adds itself,
     * `bounces+…@`, so its server must deliver those there too.
     */
    MAIL_RETURN_TO: absentWhenEmpty.pipe(z.email().optional()),
    /** In development mails are kept in this folder, and none leaves the machine. */
    MAIL_FOLDER: z.string().optional(),
    /** Where the links in mails lead. */
    PUBLIC_URL: z.url().optional(),
    /** Which parts this process runs; several processes may run the same part. */
    WORKER_ROLES: z
      .string()
      .default(workerRoles.join(','))
      .transform((roles) => roles.split(','))
      .pipe(z.array(z.enum(workerRoles)).min(1)),
    /** Port of /health/live and /health/ready. */
    WORKER_PORT: z.coerce.number().int().default(4001),
    /** Port of /metrics; none when left out. */
    METRICS_PORT: z.coerce.number().int().optional(),
    HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((config, context) => {
    const needed = new Set<Needed>(config.WORKER_ROLES.flatMap((role) => [...databasesOf[role]]));
    if (config.METRICS_PORT !== undefined) needed.add('RELAY_DATABASE_URL');
    if (config.SMTP_URL) needed.add('MAIL_FROM').add('PUBLIC_URL');
    if (config.MAIL_FOLDER) needed.add('PUBLIC_URL');
    if (config.SMTP_URL && config.MAIL_FOLDER) {
      const message = 'is voor ontwikkeling; met SMTP_URL gaat post echt weg';
      context.addIssue({ code: 'custom', path: ['MAIL_FOLDER'], message });
    }
    for (const name of needed) {
      if (config[name] !== undefined) continue;
      context.addIssue({ code: 'custom', path: [name], message: 'ontbreekt voor deze rollen' });
    }
  });
export type WorkerConfig = z.infer<typeof schema>;

/** Reads the environment once; says every variable that is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  return schema.parse(env);
}
