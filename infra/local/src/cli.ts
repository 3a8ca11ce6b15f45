import {
  databaseRoles,
  databaseUrls,
  ensureRoles,
  migrate,
  reasonOf,
  StartRefused,
  type RolePasswords,
} from '@ijkpunt/database';
import { demoPassword, demoState, seedDemo } from '@ijkpunt/demo';
import {
  createLogger,
  openJobQueues,
  prepareQueue,
  queueNames,
  type JobQueues,
} from '@ijkpunt/platform';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Command {
  readonly args: readonly string[];
  run(...args: string[]): Promise<void>;
}

/** What the image can do beside running the gateway or the worker. */
const commands: Readonly<Record<string, Command>> = {
  /** Roles, schema and queue: safe to run at every deployment, and again. */
  migrate: {
    args: [],
    async run() {
      const { adminUrl, passwords, queueUrl } = readEnvironment();
      const urls = databaseUrls(adminUrl, passwords);
      await ensureRoles(adminUrl, passwords);
      const applied = await migrate(urls.ijk_owner);
      await prepareQueue(queueUrl ?? urls.ijk_queue);
      for (const name of applied) say(`Migratie gedaan: ${name}`);
      say('Rollen, tabellen en wachtrij zijn bij.');
    },
  },

  /** The demo, with accounts whose password everybody may know: only into an empty database. */
  seed: {
    args: [],
    async run() {
      const { adminUrl, passwords } = readEnvironment();
      const urls = databaseUrls(adminUrl, passwords);
      const state = await demoState(urls);
      if (state !== 'absent') {
        throw new StartRefused('De database is niet leeg; de demo komt alleen in een lege.');
      }
      await seedDemo(urls);
      say(`De demo staat klaar. Alle demo-accounts hebben het wachtwoord ${demoPassword}`);
    },
  },

  /** Jobs that used up their attempts: kept for a week, for a person to look at. */
  'failed-jobs': {
    args: [],
    async run() {
      await withQueues(async (queues) => {
        const failed = await queues.failed();
        for (const { queue, id, processor, failedAt, attempts, reason, payload } of failed) {
          const of = payload
            ? `regio ${payload.regionId}, meting ${payload.entityId}`
            : 'onleesbaar';
          say(`${queue} ${id}  ${processor}  ${failedAt.toISOString()}  ${attempts}x  ${of}`);
          say(`  ${reason}`);
        }
        say(failed.length === 0 ? 'Geen mislukte taken.' : `${failed.length} mislukte taken.`);
      });
    },
  },

  /** Gives one of them its attempts again. */
  redrive: {
    args: ['queue', 'id'],
    async run(queue, id) {
      const name = queueNames.find((each) => each === queue);
      await withQueues(async (queues) => {
        if (!name || !id || !(await queues.redrive(name, id))) {
          throw new StartRefused('Deze taak is er niet, of is niet mislukt.');
        }
        say('De taak wordt opnieuw gedaan.');
      });
    },
  },
};

async function withQueues(work: (queues: JobQueues) => Promise<void>): Promise<void> {
  const { adminUrl, passwords, queueUrl } = readEnvironment();
  const url = queueUrl ?? databaseUrls(adminUrl, passwords).ijk_queue;
  const opened = openJobQueues(url, createLogger('cli', 'warn'));
  try {
    await work(opened.queues);
  } finally {
    await opened.close();
  }
}

interface CliEnvironment {
  readonly adminUrl: string;
  readonly passwords: RolePasswords;
  readonly queueUrl: string | undefined;
}

/** Names everything that is missing at once. */
function readEnvironment(): CliEnvironment {
  const { DATABASE_URL, QUEUE_URL, ...env } = process.env;
  const passwords = databaseRoles.map((role) => {
    const name = `${role.toUpperCase()}_PASSWORD`;
    return { role, name, password: env[name] };
  });
  const missing = passwords.filter(({ password }) => !password).map(({ name }) => name);
  if (!DATABASE_URL || missing.length > 0) {
    const names = [...(DATABASE_URL ? [] : ['DATABASE_URL']), ...missing];
    throw new StartRefused(`Niet ingesteld: ${names.join(', ')}. Zie infra/docker/README.md.`);
  }
  return {
    adminUrl: DATABASE_URL,
    passwords: Object.fromEntries(
      passwords.map(({ role, password }) => [role, password]),
    ) as RolePasswords,
    queueUrl: QUEUE_URL || undefined,
  };
}

const [name = '', ...rest] = process.argv.slice(2);
const known = Object.hasOwn(commands, name) ? commands[name] : undefined;
const command = known?.args.length === rest.length ? known : undefined;
if (!command) {
  const usages = Object.entries(commands).map(([each, { args }]) =>
    [each, ...args.map((arg) => `<${arg}>`)].join(' '),
  );
  say(`Gebruik: node infra/local/dist/cli.js ${usages.join(' | ')}`);
  process.exitCode = 2;
} else {
  try {
    await command.run(...rest);
  } catch (error) {
    say(error instanceof StartRefused ? error.message : `Mislukt: ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}
