import { newId } from '@ijkpunt/contracts';
import { MailFailure, SendMails, TellPeople, type Mail, type Mailer } from '@ijkpunt/notifications';
import { createLogger } from '@ijkpunt/platform';
import { connectAs, type TestDatabase } from '@ijkpunt/testing';
import type { Bench, Measure } from '../measure.js';
import { addRegions, prepareReference } from '../synthetic-regions.js';

/** As many as a whole country may have in its regions. */
const people = 60_000;
const regions = 30;
const members = 13;
const log = createLogger('bench', 'silent');
/** Senders side by side; all of a generation die with mails on their way, but for the last. */
const senders = 4;
const generations = 4;
const dayMs = 24 * 3_600_000;

/** Everybody is reminded on one morning, by senders that die and lose answers. */
export const reminders: Measure = {
  gives: ['campaigns'],
  async run(bench) {
    const database = await (await bench.cluster()).empty();
    await prepareReference(database);
    await addRegions(database, { first: 1, last: regions, members });
    const worker = await connectAs(database.urls.ijk_worker, 20);
    const relay = await connectAs(database.urls.ijk_relay);
    bench.cleanup.add(() => worker.close());
    bench.cleanup.add(() => relay.close());
    const now = nextWorkingHour();
    await addPeople(database, now);

    const since = performance.now();
    const teller = new TellPeople(relay, worker, log);
    await Promise.all([1, 2, 3].map(() => teller.run(now)));
    const received = new Map<string, number>();
    for (let generation = 1; generation <= generations; generation += 1) {
      const share = generation < generations ? people / (generations * senders) : Infinity;
      const mailers = Array.from({ length: senders }, () => new MortalMailer(received, share));
      const running = mailers.map((mailer) =>
        new SendMails({
          ...{ database: worker, relayDatabase: relay, mailer, log },
          publicUrl: 'https://ijkpunt.example',
        }).run(now),
      );
      await Promise.all(running.map((run, index) => Promise.race([run, mailers[index]?.died])));
      await teller.run(now);
      // The leases of the dead are over; so is the wait of what did not leave.
      await database.query('update messages set due_at = now()');
    }
    report(bench, { received, seconds: (performance.now() - since) / 1_000 });
    const [left] = await database.query<{ unknown: number; open: number }>(
      `select count(*) filter (where mail = 'unknown')::int as unknown,
              count(*) filter (where mail in ('waiting', 'sending'))::int as open from messages`,
    );
    bench.put('campaigns.mailsUnknown', left?.unknown ?? Number.NaN);
    bench.put('campaigns.mailsOpen', left?.open ?? Number.NaN);
  },
};

function report(
  bench: Bench,
  { received, seconds }: { received: ReadonlyMap<string, number>; seconds: number },
): void {
  const twice = [...received.values()].filter((n) => n > 1).length;
  bench.put('campaigns.mailsTwice', twice);
  bench.put('campaigns.mailsReceived', received.size);
  bench.put('campaigns.mailsPerS', received.size / seconds);
}

/** Delivers until its end, and from then on answers no more: as a process that was killed. */
class MortalMailer implements Mailer {
  private left: number;
  private die: () => void = () => undefined;
  readonly died = new Promise<void>((resolve) => (this.die = resolve));

  constructor(
    private readonly received: Map<string, number>,
    lifetime: number,
  ) {
    this.left = lifetime;
  }

  async send({ to }: Mail): Promise<void> {
    this.left -= 1;
    if (this.left <= 0) {
      this.count(to);
      this.die();
      await new Promise(() => undefined);
    }
    // Once in a while a server is too busy, or its answer is lost on the way.
    if (this.left % 97 === 0) throw new MailFailure('later', 'SMTP_451');
    this.count(to);
    if (this.left % 101 === 0) throw new MailFailure('unsure', 'SERVER_UNREACHABLE');
  }

  private count(to: string): void {
    this.received.set(to, (this.received.get(to) ?? 0) + 1);
  }

  close(): void {}
}

/** A Thursday, ten o'clock in Amsterdam in winter: never far from the clock of the database. */
function nextWorkingHour(): Date {
  const day = new Date(Date.now() + 7 * dayMs);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 3) % 7));
  day.setUTCHours(9, 0, 0, 0);
  return day;
}

async function addPeople(database: TestDatabase, now: Date): Promise<void> {
  await database.query(
    `update campaigns set opens_at = now() - interval '60 days', closes_at = $1::timestamptz`,
    [new Date(now.getTime() + 7 * dayMs)],
  );
  await database.query(
    `update scans set status = 'in_progress', submission_revision = null, submitted_at = null`,
  );
  const prefix = newId().slice(0, 8);
  await database.query(
    `with made as (
       insert into identity.people (id, email, name)
       select gen_random_uuid(), $1 || n || '@example.nl', 'Somebody' from generate_series(1, $2) n
       returning id, email),
     numbered as (select id, row_number() over () as n from made)
     insert into identity.grants (id, person_id, region_id, municipality_code, role)
     select gen_random_uuid(), numbered.id, m.region_id, m.municipality_code, 'contributor'
       from numbered
       join (select region_id, municipality_code, row_number() over () as n from memberships) m
         on m.n = 1 + numbered.n % $3`,
    [prefix, people, regions * members],
  );
}
