import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import {
  askRebuild,
  findLastRebuild,
  FollowEarlier,
  plannedReports,
  ReadReports,
} from '@ijkpunt/reports';
import { ChangeComparisonGroups, ExplainFigure } from '@ijkpunt/results';
import { accessOf, connectAs } from '@ijkpunt/testing';
import { eventually, PipelineWorld, region, scan } from './testing/pipeline-world.js';
import type { Render } from './testing/quick-reports.js';

const members = 13;
const ofMember = plannedReports.filter(({ kind }) => kind !== 'region').length;
/** Each report of each municipality and of the region, once. */
const everything = members * ofMember + plannedReports.length - ofMember;
const nameOf = ({ kind, form, of }: Pick<Render, 'kind' | 'form' | 'of'>): string =>
  `${kind} ${form} ${of}`;

/** Other measurements and regions catch up beside it. */
const isOfThis = ({ measured }: Render): boolean => measured === `${region}/${scan.campaign}`;

describe('reports when much happens at once', () => {
  let world: PipelineWorld;
  beforeAll(async () => {
    world = await PipelineWorld.on('postgres');
    for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) await world.answer(code, 2, 0);
    await world.submit();
  });
  afterAll(() => world.close());

  it('are made of the newest state alone, each once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await world.correct('J2', 1 + (round % 5), 1 + round);
    }
    await world.startWorker();
    await world.settled();
    await world.kept();
    const renders = world.reports.take();
    expect(new Set(renders.map(nameOf)).size).toBe(everything);
    expect(renders).toHaveLength(everything);
    expect(new Set(renders.map(({ edition }) => edition)).size).toBe(1);
  });

  it('are remade by a correction that changes what everybody compares with', async () => {
    await world.correct('J3', 5, 1);
    await world.settled();
    await world.kept();
    expect(new Set(world.reports.take().map(nameOf)).size).toBe(everything);
  });

  it('fail alone, say so until they are there, and come by themselves', async () => {
    const failures = () =>
      world.database.query('select municipality_code, kind, form from report_failures');
    world.reports.fail('GM0622');
    await world.correct('J3', 4, 2);
    await eventually(async () => (await failures()).length >= 2);
    const others = () =>
      world.database.query<{ n: number }>(
        `select count(distinct municipality_code)::int as n from reports r
           join editions e on e.region_id = r.region_id and e.id = r.edition_id
          where r.campaign_id = $1 and e.number = (select max(number) from editions
            where campaign_id = $1)`,
        [world.campaignId],
      );
    await eventually(async () => (await others())[0]?.n === members - 1);
    world.reports.fail('');
    await world.settled();
    await world.kept();
    expect(await failures()).toEqual([]);
    expect((await others())[0]?.n).toBe(members);
  });

  it('follow what a municipality says of its figures, also when word of it was lost', async () => {
    await world.stopWorkers();
    world.reports.take();
    await new ExplainFigure(world.app).run(world.schiedam, {
      ...{ scan, about: 'total', text: 'Net een nieuw team', expectedRevision: 0 },
    });
    const { version: before } = await world.words();
    expect(before).toBe(1);
    await world.database.query('update events set done_at = now()');
    await world.startWorker({ sweeperPatienceMs: 0 }, { WORKER_ROLES: 'sweeper' });
    await eventually(async () => {
      const { version, reported, archived } = await world.words();
      return version === reported && reported === archived;
    });
    const own = plannedReports.filter(({ kind }) => kind !== 'region');
    expect(new Set(world.reports.take().map(nameOf))).toEqual(
      new Set(own.map((planned) => nameOf({ ...planned, of: 'GM0606' }))),
    );
    await world.stopWorkers();
    await world.startWorker();
  });

  describe('of a measurement after one that changes late', () => {
    const made = () =>
      world.database.query<{ id: string }>(
        'select id from reports where campaign_id = $1 order by created_at, id',
        [world.campaignId],
      );
    const follow = async () => {
      const { urls } = world.database;
      const [relay, worker] = [await connectAs(urls.ijk_relay), await connectAs(urls.ijk_worker)];
      await new FollowEarlier(relay, worker).run();
      await Promise.all([relay.close(), worker.close()]);
    };
    const asked = async () => {
      const [row] = await world.database.query<{ n: number }>(
        `select count(*)::int as n from events where kind = 'reports.asked.v1' and entity_id = $1`,
        [world.campaignId],
      );
      return row?.n;
    };
    /** Everybody submitted the earlier one; this corrects an answer of it. */
    const correctEarlier = async (code: string): Promise<void> => {
      const [earlier] = await world.database.query<{ id: string; regionId: string }>(
        `with later as (
           insert into submissions (region_id, id, campaign_id, scan_id, municipality_code, revision,
             openness, submitted_by, submitted_by_name, snapshot)
           select s.region_id, gen_random_uuid(), campaign_id, scan_id, municipality_code,
                  s.revision + 1, openness, submitted_by, submitted_by_name, snapshot
             from submissions s join campaigns c on c.region_id = s.region_id and c.id = campaign_id
            where s.region_id = $1 and c.slug = 'zelfscan-2025' and municipality_code = $2
            returning region_id, campaign_id)
         update campaign_results r set wanted_version = wanted_version + 1 from later
          where r.region_id = later.region_id and r.campaign_id = later.campaign_id
          returning r.campaign_id as id, r.region_id as "regionId"`,
        [world.schiedam.context.regionId, code],
      );
      const { id: campaignId = '', regionId = '' } = earlier ?? {};
      await world.recomputeResults.run({ regionId, campaignId, traceId: 'proef' });
    };

    it('are made anew once, when that is over, beside what was handed out, and say why', async () => {
      await world.settled();
      await world.kept();
      // The demo of tests is never behind by itself.
      await world.database.query(
        'update campaign_results set follow_asked_at = null where campaign_id = $1',
        [world.campaignId],
      );
      const before = await made();
      await correctEarlier('GM0622');
      await correctEarlier('GM0599');
      await follow();
      expect(await asked()).toBe(0);
      world.reports.take();
      await world.database.query(
        `update campaign_results set computed_at = now() - interval '11 minutes'`,
      );
      await follow();
      await follow();
      expect(await asked()).toBe(1);
      await eventually(async () => (await made()).length === before.length + everything);
      const renders = world.reports.take().filter(isOfThis);
      expect(new Set(renders.map(nameOf)).size).toBe(everything);
      expect(renders).toHaveLength(everything);
      expect((await made()).slice(0, before.length)).toEqual(before);
      await eventually(async () => {
        const [row] = await world.database.query<{ isDone: boolean }>(
          `select followed <> '' and followed = kept_followed as "isDone"
             from campaign_results where campaign_id = $1`,
          [world.campaignId],
        );
        return row?.isDone === true;
      });
      await world.database.query('update campaign_results set follow_asked_at = null');
      await follow();
      expect(await asked()).toBe(1);
      const { reports } = await new ReadReports(world.app).list(world.schiedam, scan);
      expect(reports.filter(({ isCurrent }) => isCurrent).map(({ why }) => why)).toEqual(
        Array(ofMember).fill('earlier'),
      );
    });
  });

  it('of a region follow a change of its groups', async () => {
    const identity = await connectAs(world.database.urls.ijk_identity);
    const coordinator = await accessOf(identity, 'coordinator.rijnmond@demo.example', region);
    await identity.close();
    world.reports.take();
    await new ChangeComparisonGroups(world.app).save(coordinator, {
      ...{ campaign: scan.campaign, id: newId(), expectedRevision: 0, name: 'Langs de Maas' },
      municipalities: ['GM0606', 'GM0622', 'GM0556'],
    });
    await world.settled();
    await world.kept();
    const renders = world.reports.take().filter(isOfThis);
    expect(new Set(renders.map(nameOf))).toEqual(
      new Set(['region pdf-ua rotterdam-rijnmond', 'region pdf-a rotterdam-rijnmond']),
    );
  });

  describe('asked for anew', () => {
    const ask = () => {
      const { context } = world.schiedam;
      const leading = { ...context, isRegional: true };
      return world.app.inRegion(leading, (tx) => askRebuild(tx, leading));
    };
    const current = () =>
      world.database.query<{ old: number; now: number }>(
        `select count(*) filter (where template_version = 1)::int as old,
                count(distinct (municipality_code, kind, form))
                  filter (where template_version > 1)::int as now
           from reports where campaign_id = $1`,
        [world.campaignId],
      );

    it('come beside what was handed out, also after the worker died halfway', async () => {
      await world.database.query('update reports set template_version = 1 where campaign_id = $1', [
        world.campaignId,
      ]);
      const [before] = await current();
      expect(before?.now).toBe(0);
      world.reports.take();
      expect(await ask()).not.toBeNull();
      await eventually(async () => ((await current())[0]?.now ?? 0) >= 3);
      expect(await ask()).toBeNull();
      await world.stopWorkers();
      await world.startWorker();
      await eventually(async () => (await current())[0]?.now === everything);
      expect((await current())[0]).toEqual({ old: before?.old, now: everything });
      const { context } = world.schiedam;
      const last = () => world.app.inRegion(context, (tx) => findLastRebuild(tx, context));
      expect(await last()).toBeNull();
      const leading = { ...context, isRegional: true };
      const seen = () => world.app.inRegion(leading, (tx) => findLastRebuild(tx, leading));
      await eventually(async () => (await seen())?.finishedAt !== null);
      const over = await seen();
      expect(over).toMatchObject({ made: over?.wanted, failed: 0 });
    });
  });
});
