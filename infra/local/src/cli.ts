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
import { newId, Refusal } from '@ijkpunt/contracts';
import { Administration, ListShipped, PublishShipped } from '@ijkpunt/instruments';
import { ReadOperations, RedriveJobs } from '@ijkpunt/operations';
import {
  answeredWithin,
  createLogger,
  Database,
  prepareQueue,
  queuesWhenAsked,
  systemContext,
  systemPersonId,
} from '@ijkpunt/platform';
import { askRebuild } from '@ijkpunt/reports';
import { getNamedRegion, MakeFirstAdministrator, type PlatformAccess } from '@ijkpunt/tenancy';
import { importBaseline } from './import-baseline.js';
import { importMunicipalities, importMunicipalityChanges } from './import-municipalities.js';
import { importRegion } from './import-region.js';
import { takeBounce } from './take-bounce.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Command {
  readonly args: readonly string[];
  /** What the program ends with when it fails, if whoever runs it knows a number of its own. */
  readonly failed?: number;
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

  /** Who keeps a new installation: the link makes the account, and is shown this once. */
  'first-administrator': {
    args: ['mailadres'],
    async run(email = '') {
      await withDatabase('ijk_identity', async (identity) => {
        const path = await new MakeFirstAdministrator(identity).run(email).catch(refuseStart);
        const { PUBLIC_URL = 'http://localhost:4000' } = process.env;
        say('Open deze link binnen 14 dagen en kies een wachtwoord. Hij werkt één keer:');
        say(new URL(path, PUBLIC_URL).href);
      });
    },
  },

  /** The questionnaires that come with the product; safe to run again after each new release. */
  'publish-instruments': {
    args: [],
    async run() {
      await withAdmin(async (admin) => {
        const administration = new Administration(admin);
        const shipped = await new ListShipped(administration).run(access());
        const publish = new PublishShipped(administration);
        const refused: string[] = [];
        for (const code of new Set(shipped.map((each) => each.code))) {
          const published = await publish.run(access(), code).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
            refused.push(error.message);
            return [];
          });
          for (const version of published) say(`Gepubliceerd: ${code} versie ${version}`);
        }
        if (refused.length > 0) throw new StartRefused(refused.join('\n'));
        say('Alle meegeleverde vragenlijsten zijn gepubliceerd.');
      });
    },
  },

  /** Every report of a region as it is printed now; what was handed out stays. */
  'rebuild-reports': {
    args: ['regio'],
    async run(slug = '') {
      await withAdmin(async (admin) => {
        const { id, name } = await getNamedRegion(admin, slug).catch(refuseStart);
        const context = { ...systemContext(id, newId()), personName: 'Beheer van IJkpunt' };
        const asked = await admin.inRegion(context, (tx) => askRebuild(tx, context));
        say(asked ? `De rapportages van ${name} worden opnieuw gemaakt.` : 'Dat gebeurt al.');
      });
    },
  },

  /** An earlier measurement of a region, from a spreadsheet. */
  'import-baseline': {
    args: ['regio', 'bestand'],
    async run(region = '', path = '') {
      const { adminUrl, passwords } = readEnvironment();
      const urls = databaseUrls(adminUrl, passwords);
      const of = { databaseUrl: urls.ijk_app, adminUrl: urls.ijk_admin, region, path };
      await importBaseline(of, say);
    },
  },

  /** The national table of municipalities: what differs (bekijk), or all of it (neem-over). */
  'import-municipalities': {
    args: ['bestand', 'dag', 'bekijk|neem-over'],
    async run(path = '', day = '', deed = '') {
      await withAdmin((admin) => importMunicipalities(admin, access(), { path, day, deed }, say));
    },
  },

  /** A list of changes of the map: what follows (bekijk), or all of it recorded (neem-over). */
  'import-municipality-changes': {
    args: ['bestand', 'bekijk|neem-over'],
    async run(path = '', deed = '') {
      await withAdmin((admin) => importMunicipalityChanges(admin, access(), { path, deed }, say));
    },
  },

  /** Everything of a region, from the archive that another installation made of it. */
  'import-region': {
    args: ['bestand'],
    async run(path = '') {
      const { adminUrl, passwords } = readEnvironment();
      await importRegion({ ownerUrl: databaseUrls(adminUrl, passwords).ijk_owner, path }, say);
    },
  },

  /** A mail that came back, on stdin: for the pipe of a mail server. */
  bounce: {
    args: [],
    // EX_TEMPFAIL of sysexits.h: the server keeps it and tries again.
    failed: 75,
    async run() {
      const { adminUrl, passwords } = readEnvironment();
      say(await takeBounce(databaseUrls(adminUrl, passwords), process.stdin));
    },
  },

  /** How each queue stands, and what lags behind. */
  queues: {
    args: [],
    async run() {
      await withOperations(async ({ read }) => {
        const { queues, events, behind } = await read.run(access());
        for (const { queue, counts, isPaused, workers } of learned(queues)) {
          const states = Object.entries(counts).map(([state, n]) => `${state} ${n}`);
          const paused = isPaused ? ', gepauzeerd' : '';
          say(`${queue}  ${states.join(', ')}, workers ${workers}${paused}`);
        }
        const oldest = events?.oldestAt ? `, oudste van ${events.oldestAt.toISOString()}` : '';
        say(`Gebeurtenissen die wachten: ${events?.open ?? 'onbekend'}${oldest}`);
        for (const { regionName, campaignTitle, lacks } of behind ?? []) {
          say(`Loopt achter: ${regionName}, ${campaignTitle} (${lacks})`);
        }
      });
    },
  },

  /** Jobs that used up their attempts: kept for a week, for a person to look at. */
  'failed-jobs': {
    args: [],
    async run() {
      await withOperations(async ({ read }) => {
        const failed = learned((await read.run(access())).failedJobs);
        for (const job of failed) {
          const { queue, id, processor, failedAt, attempts, reason, payload } = job;
          const region = job.regionName ?? payload?.regionId ?? 'onbekend';
          const of = `regio ${region}, meting ${job.campaignTitle ?? payload?.entityId ?? 'onbekend'}`;
          say(`${queue} ${id}  ${processor}  ${failedAt.toISOString()}  ${attempts}x  ${of}`);
          say(`  ${reason}${payload ? `  spoor ${payload.traceId}` : ''}`);
        }
        say(failed.length === 0 ? 'Geen mislukte taken.' : `${failed.length} mislukte taken.`);
      });
    },
  },

  /** Gives one of them its attempts again. */
  redrive: {
    args: ['queue', 'id'],
    async run(queue = '', id = '') {
      await withOperations(async ({ redrive }) => {
        const count = await redrive.one(access(), queue, id).catch(absentIsNone);
        if (count === 0) throw new StartRefused('Deze taak is er niet, of is niet mislukt.');
        say('De taak wordt opnieuw gedaan.');
      });
    },
  },

  /** Gives all failed jobs of one processor their attempts again. */
  'redrive-all': {
    args: ['queue', 'processor'],
    async run(queue = '', processor = '') {
      await withOperations(async ({ redrive }) => {
        const count = await redrive.ofProcessor(access(), queue, processor).catch(absentIsNone);
        say(`${count} taken worden opnieuw gedaan.`);
      });
    },
  },
};

/** Who works at the server is nobody in particular; each command has a trace of its own. */
const access = (): PlatformAccess => ({ personId: systemPersonId, traceId: newId() });

function refuseStart(error: unknown): never {
  throw error instanceof Refusal ? new StartRefused(error.message) : error;
}

function absentIsNone(error: unknown): number {
  if (error instanceof Refusal && error.code === 'NOT_FOUND') return 0;
  throw error;
}

function learned<T>(part: T | null): T {
  if (part === null) throw new StartRefused('De wachtrij is niet bereikbaar.');
  return part;
}

interface OperationsAtHand {
  readonly read: ReadOperations;
  readonly redrive: RedriveJobs;
}

async function withOperations(work: (at: OperationsAtHand) => Promise<void>): Promise<void> {
  const { adminUrl, passwords, queueUrl } = readEnvironment();
  const log = createLogger('cli', 'warn');
  const queues = queuesWhenAsked(queueUrl ?? databaseUrls(adminUrl, passwords).ijk_queue, log);
  try {
    await withAdmin(async (admin) => {
      // Whoever waits at a terminal waits longer than a page.
      await answeredWithin(10_000, () => queues.open())();
      await work({
        read: new ReadOperations(queues, admin, log),
        redrive: new RedriveJobs(queues, admin, log),
      });
    });
  } finally {
    await queues.close();
  }
}

const withAdmin = (work: (admin: Database) => Promise<void>): Promise<void> =>
  withDatabase('ijk_admin', work);

async function withDatabase(
  role: 'ijk_admin' | 'ijk_identity',
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const { adminUrl, passwords } = readEnvironment();
  const database = await Database.connect({
    url: databaseUrls(adminUrl, passwords)[role],
    poolSize: 2,
    entities: [],
    statementTimeoutMs: 10_000,
    onError: () => undefined,
  });
  try {
    await work(database);
  } finally {
    await database.close();
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
    process.exitCode = command.failed ?? 1;
  }
}
