import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { accessOf, connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { RecomputeResults } from '../recompute-results.js';
import { ChangeComparisonGroups } from './change-comparison-groups.js';
import { ReadRegionResults } from './load-region-results.js';
import type { RegionGroup, RegionResults } from './region-results.js';

const brabant = 'noordoost-brabant';
const campaign = 'zelfscan-2026';
const four = ['GM0828', 'GM0865', 'GM1721', 'GM1948'];

describe('groups that a region compares', () => {
  let database: TestDatabase;
  let app: Database;
  let worker: Database;
  let identity: Database;
  let coordinator: RegionAccess;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = await connectAs(database.urls.ijk_app);
    worker = await connectAs(database.urls.ijk_worker);
    identity = await connectAs(database.urls.ijk_identity);
    coordinator = await accessOf(identity, 'coordinator.brabant@demo.example', brabant);
    for (const table of ['comparison_groups', 'group_means']) {
      await database.query(`delete from ${table}`);
    }
    await database.query('update memberships set subregion = null');
    await choose('region');
  });
  afterAll(async () => {
    await Promise.all([app.close(), worker.close(), identity.close()]);
    await database.drop();
  });

  const of = () => coordinator.context.regionId;
  const choose = async (openness: string, ...codes: string[]): Promise<void> => {
    for (const table of ['submissions', 'municipal_results', 'scans']) {
      await database.query(`alter table ${table} disable trigger user`);
      await database.query(
        `update ${table} set openness = $1 where region_id = $2 and (cardinality($3::text[]) = 0
           or municipality_code = any($3))`,
        [openness, of(), codes],
      );
    }
  };
  const deeds = () => new ChangeComparisonGroups(app);
  const save = (access: RegionAccess, group: object = {}): Promise<void> =>
    deeds().save(access, {
      ...{ id: newId(), expectedRevision: 0, campaign },
      ...{ name: 'Langs de Maas', municipalities: four, ...group },
    });
  const read = (): Promise<RegionResults> => new ReadRegionResults(app).run(coordinator, campaign);
  const named = async (name: string): Promise<RegionGroup | undefined> =>
    (await read()).groups.find((group) => group.name === name);
  const recompute = async (): Promise<void> => {
    const campaigns = await database.query<{ id: string }>(
      `select campaign_id as id from campaign_results
        where region_id = $1 and wanted_version > computed_version`,
      [of()],
    );
    for (const { id } of campaigns) {
      await new RecomputeResults(worker).run({ regionId: of(), campaignId: id, traceId: 'test' });
    }
  };

  it('are counted over the submissions of the first edition', async () => {
    await save(coordinator);
    expect(await named('Langs de Maas')).toMatchObject({
      total: { mean: null, absence: 'not_counted_yet' },
      otherCount: 0,
    });
    await recompute();
    const group = await named('Langs de Maas');
    const [truth] = await database.query<{ mean: number }>(
      `select round(avg(level), 1)::float as mean from (
         select avg((answer ->> 'level')::numeric) as level from submissions s
           join campaigns c on c.id = s.campaign_id, jsonb_array_elements(snapshot -> 'answers') answer
          where s.region_id = $1 and c.slug = $2 and municipality_code = any($3)
            and answer ->> 'code' like 'A%' and answer ->> 'level' is not null
          group by municipality_code) as scores`,
      [of(), campaign, four],
    );
    expect(group?.themes[0]).toEqual({ code: 'A', mean: truth?.mean, absence: null });
    expect(group?.municipalities.map(({ code }) => code).toSorted()).toEqual(four);
    // Four are too few for the mean of a question.
    expect(group?.questions.every(({ absence }) => absence === 'too_few')).toBe(true);
  });

  it('are told to every campaign with an edition, once, and kept in the audit', async () => {
    const events = await database.query<{ campaigns: number }>(
      `select count(distinct entity_id)::int as campaigns from events
        where region_id = $1 and kind = 'groups.changed.v1'`,
      [of()],
    );
    expect(events).toEqual([{ campaigns: 4 }]);
    const audited = await database.query(
      `select detail ->> 'name' as name from audit_log
        where region_id = $1 and action = 'comparison_group.saved'`,
      [of()],
    );
    expect(audited).toEqual([{ name: 'Langs de Maas' }]);
  });

  it('are withheld, with the reason, where they would give a figure away', async () => {
    // Of all who hide one alone is in the group.
    await choose('mean_only', 'GM0828', 'GM0755', 'GM0757', 'GM0796');
    await save(coordinator, { name: 'Rond Oss', municipalities: [...four, 'GM0845'] });
    await recompute();
    const group = await named('Rond Oss');
    expect(group?.total).toEqual({ mean: null, absence: 'traceable' });
    expect(group?.themes.every(({ mean }) => mean === null)).toBe(true);
    const kept = await database.query<{ means: object }>(
      `select means from group_means where region_id = $1 and cardinality(municipality_codes) = 5`,
      [of()],
    );
    expect(kept[0]?.means).toEqual({ total: null, themes: {}, questions: {} });
    // What was shown when all were open is judged again.
    expect((await named('Langs de Maas'))?.total.absence).toBe('traceable');
  });

  it('go on counting when they were shown and are gone', async () => {
    await choose('mean_only');
    const { municipalities } = await read();
    const others = municipalities.map(({ code }) => code).filter((code) => !four.includes(code));
    await save(coordinator, { name: 'Zes', municipalities: others });
    await recompute();
    const six = await named('Zes');
    expect(six?.total.absence).toBeNull();
    await deeds().remove(coordinator, { id: six?.id ?? '', campaign, expectedRevision: 1 });
    expect(await named('Zes')).toBeUndefined();
    await save(coordinator, { name: 'Vijf', municipalities: others.slice(1) });
    await recompute();
    expect((await named('Vijf'))?.total.absence).toBe('traceable');
  });

  it('have each a name of their own, of municipalities that take part', async () => {
    await expect(save(coordinator, { name: 'langs de maas' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Er is al een groep met deze naam.',
    });
    for (const group of [
      { name: ' ' },
      { name: 'x'.repeat(81) },
      { name: 'Een', municipalities: ['GM0828', 'GM0828'] },
      { name: 'Elders', municipalities: ['GM0828', 'GM0606'] },
      { name: 'Sleutel', id: 'x' },
    ]) {
      await expect(save(coordinator, group)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('are changed by who saw how they are now, and made once when asked for twice', async () => {
    const group = await named('Langs de Maas');
    const id = group?.id ?? '';
    await save(coordinator, { id, expectedRevision: 1, name: 'Maasoevers' });
    await save(coordinator, { id, expectedRevision: 1, name: 'Maasoevers' });
    await expect(save(coordinator, { id, campaign, expectedRevision: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await named('Maasoevers'))?.revision).toBe(2);
    await expect(
      deeds().remove(coordinator, { id, campaign, expectedRevision: 1 }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('are made by the coordinator of this region alone, as long as it may be changed', async () => {
    const oss = await accessOf(identity, 'oss@demo.example', brabant);
    const begeleider: RegionAccess = {
      ...coordinator,
      region: { ...coordinator.region, grants: [{ role: 'facilitator', municipality: null }] },
    };
    await expect(save(oss)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save(begeleider)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const ended = { ...coordinator, context: { ...coordinator.context, isReadOnly: true } };
    await expect(save(ended, { name: 'Te laat' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const who = 'coordinator.rijnmond@demo.example';
    const elsewhere = await accessOf(identity, who, 'rotterdam-rijnmond');
    const id = (await named('Maasoevers'))?.id ?? '';
    await expect(
      deeds().remove(elsewhere, { id, campaign, expectedRevision: 2 }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
