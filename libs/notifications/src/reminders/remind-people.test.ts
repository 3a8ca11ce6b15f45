import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { accessOf, connectAs } from '@ijkpunt/testing';
import { FakeMailer, PostOffice } from '../testing/post-office.js';
import { RemindPeople } from './remind-people.js';

const campaign = 'zelfscan-2026';
const schiedam = { campaign, municipalities: ['schiedam'] };
/** A Tuesday between two automatic reminders of a campaign that closes on Thursday the 17th. */
const tuesday = new Date('2026-12-01T10:00:00Z');
const after = (hours: number): Date => new Date(tuesday.getTime() + hours * 3_600_000);

let office: PostOffice;
let app: Database;
let identity: Database;
let remind: RemindPeople;
const access = (name: string, region = 'rotterdam-rijnmond'): Promise<RegionAccess> =>
  accessOf(identity, `${name}@demo.example`, region);
let robin: RegionAccess;
beforeAll(async () => {
  office = await PostOffice.open();
  app = await connectAs(office.database.urls.ijk_app);
  identity = await connectAs(office.database.urls.ijk_identity);
  remind = new RemindPeople(app, 'https://ijkpunt.example');
  robin = await access('coordinator.rijnmond');
});
afterAll(async () => {
  await Promise.all([app.close(), identity.close()]);
  await office.close();
});
beforeEach(async () => {
  await office.empty();
  await office.database.query(
    `delete from asked_reminders; delete from message_settings;
     update campaigns set opens_at = '2026-09-01', closes_at = '2026-12-17T22:59:00Z'
      where slug = 'zelfscan-2026'`,
  );
});

const ask = (now = tuesday, idempotencyKey = newId(), by = robin, wanted = schiedam) =>
  remind.run(by, { ...wanted, idempotencyKey }, now);
const reminded = async (): Promise<string[]> =>
  (await office.messages())
    .filter(({ kind }) => kind === 'reminder')
    .map(({ email, moment, mail }) => `${email.split('@')[0]} ${moment} ${mail}`)
    .sort();
const both = ['schiedam 2026-12-01 waiting', 'schiedam.invuller 2026-12-01 waiting'];
const refused = (code: string) => expect.objectContaining({ code });

describe('a reminder that a coordinator asks for', () => {
  it('is shown before: who gets it, what it says, and when', async () => {
    const preview = await remind.preview(robin, schiedam, tuesday);
    expect(preview).toMatchObject({ goesAt: tuesday, isDelayed: false, skipped: [] });
    expect(preview.recipients.map(({ person }) => person.name)).toEqual([
      'Noor Voorbeeld',
      'Sam Voorbeeld',
    ]);
    expect(preview.mail).toMatchObject({
      name: 'Noor Voorbeeld',
      subject: 'Nog in te dienen in de regio Rotterdam-Rijnmond',
      text: expect.stringMatching(
        /Zelfscan 2026, Schiedam\n[^]*https:\/\/ijkpunt.example\/rotterdam-rijnmond\/metingen/,
      ),
    });
    expect(await reminded()).toEqual([]);
  });

  it('becomes one message and one mail each, however often asked and told', async () => {
    const key = newId();
    expect(await ask(tuesday, key)).toEqual({ people: 2, goesAt: tuesday });
    expect(await ask(tuesday, key)).toEqual({ people: 2, goesAt: tuesday });
    expect(await ask(after(1))).toMatchObject({ people: 0 });
    await Promise.all([1, 2].map(() => office.teller.run(after(1))));
    await office.teller.run(after(2));
    expect(await reminded()).toEqual(both);
    const mailer = new FakeMailer();
    await office.makeDue();
    await office.sender(mailer).run(after(2));
    // Other regions have reminders of their own.
    const taken = mailer.taken.map(({ to }) => to).filter((to) => to.startsWith('schiedam'));
    expect(taken.sort()).toEqual(['schiedam.invuller@demo.example', 'schiedam@demo.example']);
    const preview = await remind.preview(robin, schiedam, after(3));
    expect(preview.skipped.map(({ reason }) => reason)).toEqual(['asked', 'asked']);
  });

  it('waits for the morning at night, and says so before', async () => {
    const night = new Date('2026-12-01T22:00:00Z');
    const morning = new Date('2026-12-02T08:00:00Z');
    expect(await remind.preview(robin, schiedam, night)).toMatchObject({
      goesAt: morning,
      isDelayed: true,
    });
    expect(await ask(night)).toEqual({ people: 2, goesAt: morning });
    await office.teller.run(night);
    expect(await reminded()).toEqual([]);
    await office.teller.run(new Date('2026-12-02T08:01:00Z'));
    expect(await reminded()).toEqual(both.map((each) => each.replace('12-01', '12-02')));
  });

  it('is none right after an automatic one', async () => {
    const thursday = new Date('2026-12-03T08:30:00Z');
    await office.teller.run(thursday);
    expect(await reminded()).toHaveLength(2);
    expect(await ask(new Date('2026-12-03T09:00:00Z'))).toMatchObject({ people: 0 });
    expect(await reminded()).toHaveLength(2);
  });

  it('is not sent any more to who has submitted meanwhile', async () => {
    await ask();
    await office.database.query(
      `update scans set status = 'submitted' where campaign_id = $1
         and municipality_code = 'GM0606'`,
      [office.campaignId],
    );
    await office.teller.run(after(1));
    expect(await reminded()).toEqual([]);
    expect(await remind.preview(robin, schiedam, after(1))).toMatchObject({
      ...{ recipients: [], mail: null, skipped: [{ reason: 'finished', person: null }] },
    });
    await office.database.query(
      `update scans set status = 'in_progress' where campaign_id = $1
         and municipality_code = 'GM0606'`,
      [office.campaignId],
    );
  });

  it('respects who wants it in the application alone, or not at all', async () => {
    await office.database.query(
      `insert into message_settings (region_id, person_id, shown_only, muted)
       select $1, id, case when email like 'schiedam@%' then '{reminder}' else '{}' end::text[],
              case when email like 'schiedam@%' then '{}' else '{reminder}' end::text[]
         from identity.people where email like 'schiedam%'`,
      [office.regionId],
    );
    const preview = await remind.preview(robin, schiedam, tuesday);
    expect(preview.recipients.map(({ how }) => how)).toEqual(['app']);
    expect(preview.skipped.map(({ reason }) => reason)).toEqual(['muted']);
    await ask();
    await office.teller.run(after(1));
    expect(await reminded()).toEqual(['schiedam 2026-12-01 none']);
  });

  it('leaves an audit row without names', async () => {
    await ask();
    const [last] = await office.database.query(
      `select detail from audit_log where action = 'reminder.asked' order by id desc limit 1`,
    );
    expect(last).toEqual({ detail: { municipalities: ['GM0606'], people: 2 } });
  });

  it('is asked for by the coordinator of that region alone, of its own municipalities', async () => {
    const deeds = [
      (by: RegionAccess, wanted = schiedam) => remind.preview(by, wanted, tuesday),
      (by: RegionAccess, wanted = schiedam) => ask(tuesday, newId(), by, wanted),
    ];
    const strangers = await Promise.all([
      ...['schiedam', 'schiedam.lezer', 'vlaardingen'].map((name) => access(name)),
      access('coordinator.brabant', 'noordoost-brabant'),
    ]);
    for (const deed of deeds) {
      await expect(deed(await access('begeleider'))).rejects.toThrow(refused('FORBIDDEN'));
      for (const by of strangers) await expect(deed(by)).rejects.toThrow(refused('NOT_FOUND'));
      for (const slug of ['oss', 'brielle', 'niemand', 'a\0b']) {
        const wanted = { campaign, municipalities: [slug] };
        await expect(deed(robin, wanted)).rejects.toThrow(refused('NOT_FOUND'));
      }
      const none = { campaign, municipalities: [] };
      await expect(deed(robin, none)).rejects.toThrow(refused('BAD_USER_INPUT'));
    }
    expect(await office.database.query('select * from asked_reminders')).toEqual([]);
  });

  it('tells nothing of people to who does not lead their region, nor in the table', async () => {
    await ask();
    const seenBy = async ({ context }: RegionAccess): Promise<number[]> =>
      app.inRegion(context, async (tx) => {
        const people: unknown[] = await tx.query('select * from app.people_to_remind()');
        const asked: unknown[] = await tx.query('select * from asked_reminders');
        return [people.length, asked.length];
      });
    expect((await seenBy(robin))[1]).toBe(2);
    for (const name of ['schiedam', 'vlaardingen']) {
      expect(await seenBy(await access(name))).toEqual([0, 0]);
    }
    const elsewhere = await access('coordinator.brabant', 'noordoost-brabant');
    expect((await seenBy(elsewhere))[1]).toBe(0);
  });
});
