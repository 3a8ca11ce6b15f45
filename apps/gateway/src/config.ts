import { z } from 'zod';

const url = z.string().min(1);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

const schema = z
  .object({
    /** Postgres as ijk_app: one region at a time, under both policies. */
    APP_DATABASE_URL: url,
    /** Postgres as ijk_identity: people, credentials, sessions and grants. */
    IDENTITY_DATABASE_URL: url,
    /** Postgres as ijk_admin: for the platform administrator's pages, which know less without. */
    ADMIN_DATABASE_URL: url.optional(),
    /** Push follows the queue's engine; the gateway adds no jobs, but lists them and tries again. */
    QUEUE_URL: url,
    /** What people type: decides the cookie and which Origin may open a socket. */
    PUBLIC_URL: z.url(),
    PORT: z.coerce.number().int().default(4000),
    /** Port of /metrics, never the public one; none when left out. */
    METRICS_PORT: z.coerce.number().int().optional(),
    HOST: z.string().default('127.0.0.1'),
    /** Believe X-Forwarded-For and -Proto: only behind a proxy that sets them itself. */
    TRUST_PROXY: flag,
    /** After SIGTERM: how long it serves on while not ready, and then waits for silent connections. */
    SHUTDOWN_GRACE_MS: z.coerce.number().int().min(0).max(5_000).default(2_000),
    /** JSON with the demo's accounts, shown on the sign-in page. Never set in production. */
    DEMO_ACCOUNTS: z.string().optional(),
    /** In development: where the worker keeps its mails, which /ontwikkel/mail then shows. */
    MAIL_FOLDER: z.string().optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((config, context) => {
    if (config.METRICS_PORT === config.PORT) {
      context.addIssue({
        code: 'custom',
        path: ['METRICS_PORT'],
        message: 'is ook PORT: wat voor de beheerder is, komt niet op de openbare poort',
      });
    }
    const { protocol, hostname } = new URL(config.PUBLIC_URL);
    if (config.MAIL_FOLDER && !(isLoopback(hostname) && isLoopback(config.HOST))) {
      context.addIssue({
        code: 'custom',
        path: ['MAIL_FOLDER'],
        message: 'post bekijken kan alleen tijdens ontwikkeling, op deze machine',
      });
    }
    if (protocol === 'https:' || isLoopback(hostname)) return;
    context.addIssue({
      code: 'custom',
      path: ['PUBLIC_URL'],
      message: 'buiten deze machine alleen https: zonder TLS zijn wachtwoord en sessie te lezen',
    });
  });
export type GatewayConfig = z.infer<typeof schema>;

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');

/** Reads the environment once; says every variable that is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  return schema.parse(env);
}
