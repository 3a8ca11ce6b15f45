import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RedriveJobs } from './redrive-jobs.js';
import {
  access,
  awayQueues,
  silent,
  startFailingWork,
  type FailingWork,
} from './testing/failing-work.js';

describe('trying failed jobs again', () => {
  let work: FailingWork;
  let redrive: RedriveJobs;
  beforeAll(async () => {
    work = await startFailingWork();
    redrive = new RedriveJobs(work.queues, work.admin, silent);
    const { payload } = work;
    await work.fail('recompute-results', [payload]);
    await work.fail('recompute-results', [payload]);
    await work.fail('build-reports', [payload]);
  });
  afterAll(() => work.close());

  const failedIds = async (processor: string): Promise<string[]> =>
    (await work.queues.open()).failedOf('results', processor);
  const refused = (code: string) => expect.objectContaining({ code });

  it.each([
    ['an unknown job', 'results', '999999'],
    ['an unknown queue', 'nowhere', '1'],
    ['a queue called as something of an object', 'constructor', '1'],
  ])('finds nothing for %s, and writes nothing', async (_what, queue, id) => {
    await expect(redrive.one(access, queue, id)).rejects.toEqual(refused('NOT_FOUND'));
    expect(await work.audited()).toEqual([]);
  });

  it('is refused while the queue is away, and writes nothing', async () => {
    const away = new RedriveJobs(awayQueues, work.admin, silent);
    await expect(away.one(access, 'results', '1')).rejects.toEqual(refused('UNAVAILABLE'));
    expect(await work.audited()).toEqual([]);
  });

  it('is not done when it cannot be written down', async () => {
    const [id = ''] = await failedIds('build-reports');
    const unwritten = new RedriveJobs(work.queues, null, silent);
    await expect(unwritten.one(access, 'results', id)).rejects.toEqual(refused('UNAVAILABLE'));
    expect(await failedIds('build-reports')).toEqual([id]);
  });

  it('is done once, however often it is asked, and written down with who did it', async () => {
    const [id = '', other = ''] = await failedIds('recompute-results');
    expect(await redrive.one(access, 'results', id)).toBe(1);
    expect(await redrive.one(access, 'results', id)).toBe(0);
    expect(await failedIds('recompute-results')).toEqual([other]);
    expect(await work.audited()).toEqual([
      { person_id: access.personId, action: 'job.redriven', detail: { queue: 'results', id } },
    ]);
  });

  it('is done for all of one processor and no other', async () => {
    expect(await redrive.ofProcessor(access, 'results', 'recompute-results')).toBe(1);
    expect(await redrive.ofProcessor(access, 'results', 'recompute-results')).toBe(0);
    expect(await failedIds('recompute-results')).toEqual([]);
    expect(await failedIds('build-reports')).toHaveLength(1);
    expect((await work.audited()).map(({ action }) => action)).toEqual([
      'job.redriven',
      'jobs.redriven',
    ]);
  });
});
