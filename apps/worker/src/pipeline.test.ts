import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Processor } from '@ijkpunt/platform';
import { enginesUnderTest } from '@ijkpunt/testing';
import { plannedReports, type PlannedReport } from '@ijkpunt/reports';
import { eventually, PipelineWorld } from './testing/pipeline-world.js';

const rounding = 1e-9;

describe.each(enginesUnderTest())('from submission to report, queue on %s', (engine) => {
  let world: PipelineWorld;
  beforeAll(async () => {
    world = await PipelineWorld.on(engine);
  });
  afterAll(() => world.close());

  it('publishes the first edition when the last municipality submits, and reports for all', async () => {
    await world.startWorker();
    expect(await world.editions()).toEqual([]);
    for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) await world.answer(code, 2, 0);
    await world.submit();
    await world.settled();

    expect(await world.editions()).toEqual([{ number: 1, version: 13 }]);
    expect(await world.distanceToTruth()).toBeLessThan(rounding);
    await world.kept();
    const reports = await world.database.query(
      `select kind, form, count(*)::int as n, count(distinct municipality_code)::int as of
         from reports where campaign_id = $1 and edition_id is not null group by kind, form`,
      [world.campaignId],
    );
    const each = ({ kind }: PlannedReport) =>
      kind === 'region' ? { n: 1, of: 0 } : { n: 13, of: 13 };
    expect(new Set(reports)).toEqual(
      new Set(plannedReports.map((planned) => ({ ...planned, ...each(planned) }))),
    );
  });

  it('publishes the next edition when a municipality corrects an answer', async () => {
    await world.correct('J1', 5, 1);
    await world.settled();
    expect(await world.editions()).toEqual([
      { number: 1, version: 13 },
      { number: 2, version: 14 },
    ]);
    expect(await world.distanceToTruth()).toBeLessThan(rounding);
  });

  it('gives the same when each job comes three times, late and in another order', async () => {
    const worker = await world.startWorker();
    const versions = [14, 3, 13, 1, 14, 99, 13, 3, 1];
    await world.kept();
    const before = await world.editions();
    const files = () =>
      world.database.query(
        'select encode(sha256, $2) from reports where campaign_id = $1 order by 1',
        [world.campaignId, 'hex'],
      );
    const filesBefore = await files();
    for (const version of versions) {
      await worker.queues.add('results', 'recompute-results', world.payload({ version }), 0);
      await worker.queues.add('reports', 'build-reports', world.payload({ version }), 0);
    }
    await Promise.all(
      versions.map(() =>
        world.recomputeResults.run({
          regionId: world.schiedam.context.regionId,
          campaignId: world.campaignId,
          traceId: 'test',
        }),
      ),
    );
    await eventually(async () => {
      const { results, reports } = await worker.queues.counts();
      const left = [results, reports].flatMap((counts) => [
        counts['waiting'] ?? 0,
        counts['active'] ?? 0,
        counts['prioritized'] ?? 0,
        counts['delayed'] ?? 0,
      ]);
      return left.every((n) => n === 0);
    });
    await world.settled();
    expect(await world.editions()).toEqual(before);
    expect(await files()).toEqual(filesBefore);
    expect(await world.distanceToTruth()).toBeLessThan(rounding);
  });

  it('computes a burst of submissions to the last one, with several workers', async () => {
    await world.startWorker();
    for (let round = 0; round < 6; round += 1) {
      await world.correct('J2', 1 + (round % 5), 1 + round);
    }
    await world.settled();
    const editions = await world.editions();
    expect(editions.map((edition) => edition.number)).toEqual(
      editions.map((_, index) => index + 1),
    );
    expect(new Set(editions.map((edition) => edition.version)).size).toBe(editions.length);
    expect(editions.at(-1)?.version).toBe((await world.state()).wanted);
    expect(await world.distanceToTruth()).toBeLessThan(rounding);
  });

  it('ends a job that is not what was agreed, without an effect and without a second try', async () => {
    const worker = await world.startWorker();
    const hostile = { ...world.payload(), extra: 'drop table', regionId: 'x' };
    await worker.queues.add('results', 'recompute-results', hostile, 0);
    await eventually(async () => (await worker.queues.failed()).length > 0);
    const [failed] = await worker.queues.failed();
    expect(failed).toMatchObject({ reason: 'PAYLOAD_INVALID', attempts: 1 });
  });

  it('counts a job for a campaign that does not exist as done', async () => {
    const worker = await world.startWorker();
    const failedBefore = (await worker.queues.failed()).length;
    const nowhere = world.payload({ entityId: '01890000-0000-7000-8000-000000000001' });
    await worker.queues.add('results', 'recompute-results', nowhere, 0);
    await world.correct('J3', 4, 1);
    await world.settled();
    expect((await worker.queues.failed()).length).toBe(failedBefore);
  });
});

describe.each(enginesUnderTest())('when things go wrong, queue on %s', (engine) => {
  let world: PipelineWorld;
  beforeAll(async () => {
    world = await PipelineWorld.on(engine);
    for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) await world.answer(code, 2, 0);
  });
  afterAll(() => world.close());

  it('stops a processor that always fails at its limit, shows it, and holds nobody up', async () => {
    let runs = 0;
    const poison: Processor = {
      name: 'always-fails',
      queue: 'results',
      process: async () => {
        runs += 1;
        throw new Error('this never works');
      },
    };
    const worker = await world.startWorker({
      jobSettings: { attempts: 3, backoff: { type: 'fixed', delay: 10 } },
      subscriptions: (own) => ({
        ...own,
        'scan.submitted.v1': [poison, ...own['scan.submitted.v1']],
      }),
    });
    await world.submit();
    await world.settled();
    expect(await world.editions()).toHaveLength(1);
    await eventually(async () => (await worker.queues.failed()).length > 0);

    const [failed] = await worker.queues.failed();
    expect(failed).toMatchObject({
      queue: 'results',
      processor: 'always-fails',
      attempts: 3,
      reason: 'UNEXPECTED',
    });
    expect(runs).toBe(3);
    expect(await worker.queues.redrive('results', failed?.id ?? '')).toBe(true);
    await eventually(async () => runs === 6);
    await world.stopWorkers();
  });

  it('repairs without the queue what the queue lost', async () => {
    const before = await world.editions();
    await world.correct('J1', 4, 1);
    // Every event is lost, as a flushed queue would lose its jobs.
    await world.database.query('update events set done_at = now()');
    await world.startWorker({}, { WORKER_ROLES: 'sweeper' });
    await eventually(async () => {
      const { wanted, computed } = await world.state();
      return wanted === computed;
    });
    expect(await world.editions()).toHaveLength(before.length + 1);
    expect(await world.distanceToTruth()).toBeLessThan(rounding);
    await world.stopWorkers();
  });

  it('delivers events that were recorded while nobody was there', async () => {
    await world.correct('J2', 4, 1);
    await world.startWorker({}, { WORKER_ROLES: 'relay,processors' });
    await world.settled();
    expect(await world.distanceToTruth()).toBeLessThan(rounding);
  });
});
