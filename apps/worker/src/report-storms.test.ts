import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askRebuild, findLastRebuild, plannedReports } from '@ijkpunt/reports';
import { ExplainFigure } from '@ijkpunt/results';
import { eventually, PipelineWorld, scan } from './testing/pipeline-world.js';
import type { Render } from './testing/quick-reports.js';

const members = 13;
const ofMember = plannedReports.filter(({ kind }) => kind !== 'region').length;
/** Each report of each municipality and of the region, once. */
const everything = members * ofMember + plannedReports.length - ofMember;
const nameOf = ({ kind, form, of }: Render): string => `${kind} ${form} ${of}`;

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
      new Set(own.map((planned) => nameOf({ ...planned, of: 'GM0606', edition: null }))),
    );
    await world.stopWorkers();
    await world.startWorker();
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
