import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectAs } from '@ijkpunt/testing';
import { PostOffice } from './testing/post-office.js';

const day = 24 * 3_600_000;
/** Seven days before the closing, at ten in the morning in Amsterdam: a Thursday. */
const reminderDay = new Date('2026-12-10T09:00:00Z');

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.empty();
  await office.database.query(
    `update campaigns set opens_at = '2026-09-01', closes_at = '2026-12-17T22:59:00Z'
      where slug = 'zelfscan-2026'`,
  );
});

const reminded = async (): Promise<string[]> =>
  (await office.messages())
    .filter(({ kind }) => kind === 'reminder')
    .map(({ email, moment }) => `${email} ${moment}`)
    .sort();

describe('telling people', () => {
  it('reminds who has not submitted, once, however many tell and however often', async () => {
    await Promise.all([1, 2, 3].map(() => office.teller.run(reminderDay)));
    await office.teller.run(new Date(reminderDay.getTime() + 60_000));
    const first = await reminded();
    expect(first).toEqual([
      'schiedam.invuller@demo.example 2026-12-10',
      'schiedam@demo.example 2026-12-10',
    ]);
  });

  it('says nothing of a campaign that was withdrawn', async () => {
    const change = (what: string): Promise<unknown> =>
      office.database.query(`update campaigns set ${what} where slug = 'zelfscan-2026'`);
    await change('opened_at = null, withdrawn_at = now()');
    await office.teller.run(reminderDay);
    expect(await reminded()).toEqual([]);
    await change('opened_at = opens_at, withdrawn_at = null');
  });

  it('says nothing in a region whose subscription ended', async () => {
    await office.database.query(
      `insert into subscriptions (region_id, plan, starts_on, until_on)
       select region_id, 'basis', '2020-01-01', '2021-01-01' from regions
        where slug = 'rotterdam-rijnmond'`,
    );
    await office.teller.run(reminderDay);
    expect(await reminded()).toEqual([]);
    await office.database.query('delete from subscriptions');
  });

  it('makes up for moments that were missed with one reminder', async () => {
    const later = new Date(reminderDay.getTime() + day);
    await office.teller.run(later);
    await office.teller.run(reminderDay);
    expect(await reminded()).toHaveLength(2);
  });

  it('never goes back to an earlier moment', async () => {
    await office.teller.run(reminderDay);
    // As when the later campaign is finished, and an earlier one has its moment two days before.
    await office.database.query(
      `update campaigns set closes_at = '2026-12-15T22:59:00Z' where slug = 'zelfscan-2026'`,
    );
    await office.teller.run(reminderDay);
    expect(await reminded()).toHaveLength(2);
  });

  it('tells of a submission within its municipality, and its region, and not elsewhere', async () => {
    await office.database.query(
      `update scans set status = 'submitted', submission_revision = 1, submitted_at = now()
        where campaign_id = $1 and municipality_code = 'GM0606'`,
      [office.campaignId],
    );
    await office.teller.run();
    const heard = (await office.messages()).filter(
      ({ kind, moment }) => kind === 'submitted' && moment.includes('GM0606'),
    );
    expect(heard.map(({ email, mail }) => `${email} ${mail}`).sort()).toEqual([
      'coordinator.rijnmond@demo.example none',
      'schiedam.invuller@demo.example waiting',
      'schiedam@demo.example waiting',
    ]);
  });

  it('tells of more time once, and again for another last day', async () => {
    const extend = (closesAt: string): Promise<unknown> =>
      office.database.query(
        `update campaigns set extended_at = now(), closes_at = $1::timestamptz
          where slug = 'zelfscan-2026'`,
        [closesAt],
      );
    const extended = async (): Promise<string[]> =>
      (await office.messages())
        .filter(({ kind, email }) => kind === 'extended' && email === 'schiedam@demo.example')
        .map(({ moment }) => moment.slice(-10));
    for (const closesAt of ['2040-12-21T23:00:00Z', '2040-12-28T23:00:00Z']) {
      await extend(closesAt);
      await office.teller.run();
      await office.teller.run();
    }
    expect(await extended()).toEqual(['2040-12-21', '2040-12-28']);
    await office.database.query('update campaigns set extended_at = null');
  });

  it('lets a person see their own messages alone', async () => {
    for (const name of ['schiedam', 'schiedam', 'vlaardingen']) await office.put(name, 'opened');
    const app = await connectAs(office.database.urls.ijk_app);
    const [person] = await office.database.query<{ id: string }>(
      `select id from identity.people where email = 'schiedam@demo.example'`,
    );
    const context = {
      regionId: office.regionId,
      personId: person?.id ?? '',
      personName: '',
      municipalities: ['GM0606'],
      isRegional: true,
      traceId: 'test',
    };
    const seen = await app.inRegion(context, (tx) =>
      tx.query<{ person_id: string }[]>('select person_id from messages'),
    );
    const seeAll = 'update messages set seen_at = now()';
    const [, changed] = await app.inRegion(context, (tx) => tx.query<[unknown, number]>(seeAll));
    await app.close();
    expect(seen.map((row) => row.person_id)).toEqual([person?.id, person?.id]);
    expect(changed).toBe(2);
  });

  it('shows a worker addresses of the region it is in, and no others', async () => {
    const addresses = (regionId: string) =>
      office.worker.inRegion(
        {
          regionId,
          personId: regionId,
          personName: '',
          municipalities: [],
          isRegional: false,
          traceId: '',
        },
        (tx) =>
          tx.query<{ email: string }[]>('select distinct email from identity.people_here(null)'),
      );
    const rijnmond = (await addresses(office.regionId)).map(({ email }) => email);
    expect(rijnmond).toContain('schiedam@demo.example');
    expect(rijnmond).not.toContain('oss@demo.example');
    const outside = await office.worker.runOutsideRegions(
      'select * from identity.people_here(null)',
      [],
    );
    expect(outside).toEqual([]);
    await expect(
      office.worker.runOutsideRegions('select email from identity.people', []),
    ).rejects.toThrow('permission denied');
  });
});
