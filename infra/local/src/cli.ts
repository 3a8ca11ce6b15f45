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
import { prepareQueue } from '@ijkpunt/platform';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What the image can do beside running the gateway or the worker. */
const commands: Readonly<Record<string, () => Promise<void>>> = {
  /** Roles, schema and queue: safe to run at every deployment, and again. */
  async migrate() {
    const { adminUrl, passwords, queueUrl } = readEnvironment();
    const urls = databaseUrls(adminUrl, passwords);
    await ensureRoles(adminUrl, passwords);
    const applied = await migrate(urls.ijk_owner);
    await prepareQueue(queueUrl ?? urls.ijk_queue);
    for (const name of applied) say(`Migratie gedaan: ${name}`);
    say('Rollen, tabellen en wachtrij zijn bij.');
  },

  /** The demo, with accounts whose password everybody may know: only into an empty database. */
  async seed() {
    const { adminUrl, passwords } = readEnvironment();
    const urls = databaseUrls(adminUrl, passwords);
    const state = await demoState(urls);
    if (state !== 'absent') {
      throw new StartRefused('De database is niet leeg; de demo komt alleen in een lege.');
    }
    await seedDemo(urls);
    say(`De demo staat klaar. Alle demo-accounts hebben het wachtwoord ${demoPassword}`);
  },
};

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
const command = Object.hasOwn(commands, name) && rest.length === 0 ? commands[name] : undefined;
if (!command) {
  say(`Gebruik: node infra/local/dist/cli.js ${Object.keys(commands).join(' | ')}`);
  process.exitCode = 2;
} else {
  try {
    await command();
  } catch (error) {
    say(error instanceof StartRefused ? error.message : `Mislukt: ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}
