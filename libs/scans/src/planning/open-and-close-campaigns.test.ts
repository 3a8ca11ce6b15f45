import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { OpenAndCloseCampaigns } from './open-and-close-campaigns.js';

const day = (text: string): Date => new Date(`${text}T09:00:00Z`);

describe('opening and closing campaigns', () => {
  let database: TestDatabase;
  let worker: Database;
  let relay: Database;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    worker = await connectAs(database.urls.ijk_worker, 6);
    relay = await connectAs(database.urls.ijk_relay);
    // The demo's own campaign is open, and would close somewhere in these years.
    await database.query('update campaigns set closed_at = closes_at where closed_at is null');
  });
  afterEach(async () => {
    await database.query('drop trigger if exists planted on campaigns');
    await database.query(`delete from events where kind like 'campaign.%'`);
    await database.query(`delete from campaigns where slug like 'proef-%'`);
  });
  afterAll(async () => {
    await Promise.all([worker.close(), relay.close()]);
    await database.drop();
  });

  const run = (now: Date | null): Promise<void> =>
    new OpenAndCloseCampaigns(worker, relay).run(now);
  const plan = async (opens: string, closes: string, region = 'rotterdam-rijnmond') => {
    const id = newId();
    await database.query(
      `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
         reference_date, opens_at, closes_at)
       select region_id, $1, $2, 'Proef', 'zelfscan', '1', '2027-01-01', $3, $4
         from regions where slug = $5`,
      [id, `proef-${id}`, day(opens), day(closes), region],
    );
    return id;
  };
  const told = async (): Promise<string[]> =>
    (
      await database.query<{ kind: string; entity_id: string }>(
        `select kind, entity_id from events where kind like 'campaign.%' order by created_at, id`,
      )
    ).map(({ kind, entity_id }) => `${kind.split('.')[1]} ${entity_id}`);

  it('opens nothing in a region whose subscription ended, but closes what it opened', async () => {
    const end = (on: string | null): Promise<unknown> =>
      database.query(
        `insert into subscriptions (region_id, plan, starts_on, until_on)
         select region_id, 'basis', '2020-01-01', $1 from regions where slug = 'rotterdam-rijnmond'
         on conflict (region_id) do update set until_on = excluded.until_on`,
        [on],
      );
    const [first, second] = [
      await plan('2031-03-01', '2031-04-12'),
      await plan('2031-03-20', '2031-05-01'),
    ];
    const elsewhere = await plan('2031-03-20', '2031-08-01', 'noordoost-brabant');
    await end('2031-03-15');
    await run(day('2031-03-14'));
    await run(day('2031-04-12'));
    expect(await told()).toEqual([`opened ${first}`, `opened ${elsewhere}`, `closed ${first}`]);
    await end(null);
    await run(day('2031-04-13'));
    expect(await told()).toContain(`opened ${second}`);
    await database.query('delete from subscriptions');
  });

  it('does each once, at its moment and not before, with any number of workers', async () => {
    const id = await plan('2031-03-01', '2031-04-12');
    const everybody = (now: Date) => Promise.all(Array.from({ length: 6 }, () => run(now)));
    await everybody(new Date(day('2031-03-01').getTime() - 1));
    expect(await told()).toEqual([]);
    await everybody(day('2031-03-01'));
    await everybody(day('2031-04-11'));
    expect(await told()).toEqual([`opened ${id}`]);
    await everybody(day('2031-04-12'));
    await everybody(day('2031-05-01'));
    expect(await told()).toEqual([`opened ${id}`, `closed ${id}`]);
    expect(
      await database.query('select opened_at, closed_at, revision from campaigns where id = $1', [
        id,
      ]),
    ).toEqual([{ opened_at: day('2031-03-01'), closed_at: day('2031-04-12'), revision: 3 }]);
  });

  it('makes up what was missed in the order in which it should have been', async () => {
    const first = await plan('2031-03-01', '2031-03-05');
    const other = await plan('2031-03-04', '2031-03-20', 'zaanstreek-waterland');
    const next = await plan('2031-03-10', '2031-03-31');
    await run(day('2031-03-25'));
    expect(await told()).toEqual([
      `opened ${first}`,
      `opened ${other}`,
      `closed ${first}`,
      `opened ${next}`,
      `closed ${other}`,
    ]);
  });

  it('waits with closing for the municipality that was given longest', async () => {
    const id = await plan('2031-03-01', '2031-04-12');
    await database.query('update campaigns set extended_until = $1 where id = $2', [
      day('2031-04-20'),
      id,
    ]);
    await run(day('2031-04-19'));
    expect(await told()).toEqual([`opened ${id}`]);
    await run(day('2031-04-20'));
    expect(await told()).toEqual([`opened ${id}`, `closed ${id}`]);
  });

  it('keeps no campaign waiting for one that fails, and fails until that one moves too', async () => {
    const broken = await plan('2031-03-01', '2031-04-12');
    const whole = await plan('2031-03-02', '2031-04-12', 'zaanstreek-waterland');
    await database.query(
      `create or replace function planted() returns trigger language plpgsql as $$ begin
         if new.id = '${broken}' then raise exception 'planted'; end if; return new; end $$`,
    );
    await database.query(
      'create trigger planted before update on campaigns for each row execute function planted()',
    );
    await expect(run(day('2031-03-05'))).rejects.toThrow('did not move');
    expect(await told()).toEqual([`opened ${whole}`]);
    await database.query('drop trigger planted on campaigns');
    await run(day('2031-03-05'));
    expect(await told()).toEqual([`opened ${whole}`, `opened ${broken}`]);
  });

  it('goes by the clock of the database when told nothing else', async () => {
    const id = await plan('2031-03-01', '2031-04-12');
    await run(null);
    expect(await told()).toEqual([]);
    await database.query(`update campaigns set opens_at = now() where id = $1`, [id]);
    await run(null);
    expect(await told()).toEqual([`opened ${id}`]);
  });

  it('wants new results at the close in a region that publishes by the batch, in no other', async () => {
    const id = await plan('2031-03-01', '2031-04-12');
    const other = await plan('2031-03-01', '2031-04-12', 'zaanstreek-waterland');
    await database.query(
      `insert into campaign_results (region_id, campaign_id, wanted_version, computed_version)
       select region_id, id, 4, 4 from campaigns where id = any($1)`,
      [[id, other]],
    );
    await database.query(
      `update regions set edition_policy = 'batched' where slug = 'rotterdam-rijnmond'`,
    );
    await run(day('2031-05-01'));
    const wanted = await database.query(
      `delete from campaign_results where campaign_id = any($1) returning campaign_id, wanted_version`,
      [[id, other]],
    );
    expect(wanted).toHaveLength(2);
    expect(wanted).toEqual(
      expect.arrayContaining([
        { campaign_id: id, wanted_version: 5 },
        { campaign_id: other, wanted_version: 4 },
      ]),
    );
  });
});
