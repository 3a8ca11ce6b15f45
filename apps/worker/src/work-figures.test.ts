import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@ijkpunt/database';
import { scrape, valueOf, type Sample } from '@ijkpunt/testing';
import { eventually, PipelineWorld } from './testing/pipeline-world.js';

describe('the figures of a worker', () => {
  let world: PipelineWorld;
  let port: number;
  beforeAll(async () => {
    world = await PipelineWorld.on('postgres');
    port = await freePort();
  });
  afterAll(() => world.close());

  const runs = (samples: Sample[], processor: string): number | undefined =>
    valueOf(samples, 'ijkpunt_job_seconds_count', { processor, outcome: 'done' });

  it('show what waits, what died and how long jobs took', async () => {
    const worker = await world.startWorker({}, { METRICS_PORT: String(port) });
    expect(valueOf(await scrape(port), 'ijkpunt_campaigns_behind', { of: 'results' })).toBe(0);

    for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) await world.answer(code, 2, 0);
    await world.submit();
    await world.settled();
    await worker.queues.add('results', 'no-such-processor', world.payload(), 0);
    await eventually(async () => (await worker.queues.failed()).length > 0);

    const figures = await scrape(port);
    expect(valueOf(figures, 'ijkpunt_jobs', { queue: 'results', state: 'failed' })).toBe(1);
    expect(valueOf(figures, 'ijkpunt_jobs', { queue: 'reports', state: 'waiting' })).toBe(0);
    expect(valueOf(figures, 'ijkpunt_dead_jobs_total')).toBe(1);
    // A name that somebody put in a job is no label.
    expect(JSON.stringify(figures)).not.toContain('no-such-processor');
    expect(valueOf(figures, 'ijkpunt_oldest_event_seconds')).toBe(0);
    expect(runs(figures, 'recompute-results')).toBeGreaterThan(0);
    expect(runs(figures, 'build-reports')).toBeGreaterThan(0);
    expect(JSON.stringify(figures)).not.toMatch(/schiedam|Voorbeeld/i);
    await world.stopWorkers();
  });

  it('show how old the oldest event is and what the sweeper had to do', async () => {
    await world.correct('J1', 4, 1);
    await world.database.query(`update events set created_at = now() - interval '90 s'
      where done_at is null`);
    await world.startWorker({}, { WORKER_ROLES: 'sweeper', METRICS_PORT: String(port) });
    await eventually(async () => {
      const { wanted, computed } = await world.state();
      return wanted === computed;
    });
    const figures = await scrape(port);
    expect(valueOf(figures, 'ijkpunt_oldest_event_seconds')).toBeGreaterThanOrEqual(90);
    await eventually(async () => {
      const of = { of: 'results', outcome: 'done' };
      return valueOf(await scrape(port), 'ijkpunt_sweeper_repair_seconds_count', of) === 1;
    });
    const reportsBehind = async () =>
      valueOf(await scrape(port), 'ijkpunt_campaigns_behind', { of: 'reports' });
    await world.database.query(
      `update campaign_results set reported_version = computed_version, words_version = 1,
              reported_words_version = case when campaign_id = $1 then 0 else 1 end`,
      [world.campaignId],
    );
    expect(await reportsBehind()).toBe(1);
    await world.database.query('update campaign_results set reported_words_version = 1');
    expect(await reportsBehind()).toBe(0);
  });

  it('leaves out what cannot be looked up, and says which', async () => {
    await world.database.query('alter table events rename to events_away');
    const figures = await scrape(port);
    await world.database.query('alter table events_away rename to events');
    expect(valueOf(figures, 'ijkpunt_oldest_event_seconds')).toBeUndefined();
    expect(valueOf(figures, 'ijkpunt_campaigns_behind', { of: 'results' })).toBe(0);
    const failed = { figure: 'ijkpunt_oldest_event_seconds' };
    await eventually(
      async () => valueOf(await scrape(port), 'ijkpunt_figure_failures_total', failed) === 1,
    );
  });
});
