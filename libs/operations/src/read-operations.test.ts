import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { ReadOperations } from './read-operations.js';
import { RedriveReports } from './redrive-reports.js';
import {
  access,
  awayQueues,
  secret,
  silent,
  startFailingWork,
  type FailingWork,
} from './testing/failing-work.js';

describe('how the background work stands', () => {
  let work: FailingWork;
  beforeAll(async () => {
    work = await startFailingWork();
  });
  afterAll(() => work.close());

  it('names region and campaign of a failed job, and its reason as a code', async () => {
    const nowhere = { ...work.payload, regionId: newId(), entityId: newId() };
    await work.fail('recompute-results', [work.payload, nowhere]);
    await work.fail('build-reports', [{ hostile: secret, regionId: 'x', entityId: 'y' }]);
    const { failedJobs } = await new ReadOperations(work.queues, work.admin, silent).run(access);

    expect(failedJobs).toHaveLength(3);
    expect(failedJobs?.map(({ reason }) => reason)).toEqual(Array(3).fill('UNEXPECTED'));
    const [hostile, ...others] = failedJobs ?? [];
    expect(hostile).toMatchObject({ processor: 'build-reports', payload: null, regionName: null });
    expect(others).toContainEqual(
      expect.objectContaining({
        queue: 'results',
        regionName: 'Rotterdam-Rijnmond',
        campaignTitle: expect.stringContaining('2026'),
        attempts: 1,
      }),
    );
    expect(others).toContainEqual(
      expect.objectContaining({ regionName: null, campaignTitle: null }),
    );
    expect(JSON.stringify(failedJobs)).not.toContain(secret);
  });

  it('counts jobs by state, finds the oldest that waits, and who works', async () => {
    const before = Date.now();
    await (await work.queues.open()).add('reports', 'build-reports', work.payload, 0);
    await (await work.queues.open()).add('reports', 'other', work.payload, 5);
    const { queues } = await new ReadOperations(work.queues, work.admin, silent).run(access);
    expect(queues).toMatchObject([
      { queue: 'results', counts: { waiting: 0, failed: 3 }, workers: 0, oldestWaitingAt: null },
      { queue: 'reports', counts: { waiting: 2, failed: 0 }, workers: 0, isPaused: false },
      { queue: 'long', counts: { waiting: 0, failed: 0 }, workers: 0, oldestWaitingAt: null },
      { queue: 'scheduled', counts: { waiting: 0, failed: 0 }, workers: 0, oldestWaitingAt: null },
    ]);
    expect(queues?.[1]?.oldestWaitingAt?.getTime()).toBeGreaterThanOrEqual(before - 1_000);
  });

  it('shows events that wait and campaigns that lag behind', async () => {
    await work.database.query('update events set done_at = now() where done_at is null');
    await work.database.query(
      `update campaign_results set reported_version = computed_version,
              archived_version = computed_version`,
    );
    const read = () => new ReadOperations(work.queues, work.admin, silent).run(access);
    expect(await read()).toMatchObject({ events: { open: 0, oldestAt: null }, behind: [] });

    const { regionId, entityId } = work.payload;
    await work.database.query(
      `update campaign_results set wanted_version = wanted_version + 1
        where region_id = $1 and campaign_id = $2`,
      [regionId, entityId],
    );
    await work.database.query(
      `update events set done_at = null, created_at = '2026-01-01'
        where id = (select id from events limit 1)`,
    );
    const { events, behind } = await read();
    expect(events).toEqual({ open: 1, oldestAt: new Date('2026-01-01') });
    expect(behind).toMatchObject([{ regionName: 'Rotterdam-Rijnmond', lacks: 'results' }]);

    const lacks = async (change: string) => {
      await work.database.query(`update campaign_results set ${change} where campaign_id = $1`, [
        entityId,
      ]);
      return (await read()).behind?.map((each) => each.lacks);
    };
    expect(await lacks('computed_version = wanted_version')).toEqual(['reports']);
    expect(await lacks('reported_version = wanted_version')).toEqual(['kept_reports']);
    expect(await lacks('archived_version = wanted_version')).toEqual([]);
    expect(await lacks('words_version = 1')).toEqual(['reports']);
    expect(await lacks('reported_words_version = 1')).toEqual(['kept_reports']);
    expect(await lacks('archived_words_version = 1')).toEqual([]);
  });

  it('counts mails that wait or failed, by why, and names nobody', async () => {
    await work.database.query(
      `insert into messages (region_id, id, person_id, kind, moment, mail, code)
       select $1, gen_random_uuid(), gen_random_uuid(), 'reminder', n::text, mail, code
         from (values ('waiting', null), ('failed', 'SMTP_550'), ('failed', 'SMTP_550'),
                      ('sent', null), ('unknown', 'LOST')) as m(mail, code), generate_series(1, 2) n`,
      [work.payload.regionId],
    );
    const { mails } = await new ReadOperations(work.queues, work.admin, silent).run(access);
    expect(mails).toEqual([
      { state: 'failed', code: 'SMTP_550', count: 4 },
      { state: 'unknown', code: 'LOST', count: 2 },
      { state: 'waiting', code: null, count: 2 },
    ]);
  });

  it('counts reports that fail by kind and reason, and names no municipality', async () => {
    const { regionId, entityId } = work.payload;
    await work.database.query(
      `insert into report_failures (region_id, id, campaign_id, municipality_code, kind, form,
         failures, failing_since, failed_at, reason)
       select $1, gen_random_uuid(), $2, code, kind, 'pdf-ua', tries, since::timestamptz,
              '2026-11-05', 'REPORT_REFUSED'
         from (values ('GM0606', 'council', 2, '2026-11-02'), ('GM0622', 'council', 5, '2026-11-01'),
                      (null, 'region', 1, '2026-11-03')) as f(code, kind, tries, since)`,
      [regionId, entityId],
    );
    const read = () => new ReadOperations(work.queues, work.admin, silent).run(access);
    const { failingReports } = await read();
    const common = { form: 'pdf-ua', reason: 'REPORT_REFUSED', campaignId: entityId };
    expect(failingReports).toMatchObject([
      { ...common, kind: 'council', count: 2, tries: 5, since: new Date('2026-11-01') },
      { ...common, kind: 'region', count: 1, tries: 1, since: new Date('2026-11-03') },
    ]);
    expect(JSON.stringify(failingReports)).not.toContain('GM0');
    await expect(
      work.admin.onPlatform((tx) => tx.query('select municipality_code from report_failures')),
    ).rejects.toThrow(/permission denied/);

    const redrive = (of: { regionId: string; campaignId: string }) =>
      new RedriveReports(work.admin).run(access, of);
    const asked = () =>
      work.database.query(
        `select region_id, entity_id from events where kind = 'reports.asked.v1'`,
      );
    const [other] = await work.database.query<{ region_id: string }>(
      'select region_id from regions where region_id <> $1 limit 1',
      [regionId],
    );
    const elsewhere = { regionId: other?.region_id ?? '', campaignId: entityId };
    for (const campaign of [
      elsewhere,
      { regionId, campaignId: newId() },
      { regionId, campaignId: 'x' },
    ]) {
      await expect(redrive(campaign)).rejects.toEqual(
        expect.objectContaining({ code: 'NOT_FOUND' }),
      );
    }
    expect(await asked()).toEqual([]);
    expect(await redrive({ regionId, campaignId: entityId })).toBe(3);
    expect(await asked()).toEqual([{ region_id: regionId, entity_id: entityId }]);
    expect((await work.audited()).at(-1)).toMatchObject({
      ...{ action: 'reports.redriven', person_id: access.personId },
      detail: { regionId, campaignId: entityId, count: 3 },
    });
    await work.database.query('delete from report_failures');
    expect(await redrive({ regionId, campaignId: entityId })).toBe(0);
    expect(await asked()).toHaveLength(1);
    await work.database.query(`delete from events where kind = 'reports.asked.v1'`);
  });

  it('answers without the part that is away', async () => {
    const noQueue = await new ReadOperations(awayQueues, work.admin, silent).run(access);
    expect(noQueue).toMatchObject({ queues: null, failedJobs: null, events: { open: 1 } });
    const noDatabase = await new ReadOperations(work.queues, null, silent).run(access);
    expect(noDatabase).toMatchObject({ events: null, behind: null, mails: null });
    expect(noDatabase.failedJobs).toHaveLength(3);
  });
});
