import { describe, expect, it } from '@jest/globals';
import type { Operations } from './operations-query.js';
import { campaignsOf, groupsOf, standingOf } from './standing.js';

const queue = (name: string, change: object = {}) => ({
  name,
  waiting: 0,
  active: 0,
  delayed: 0,
  failed: 0,
  isPaused: false,
  oldestWaitingAt: null,
  workers: 1,
  ...change,
});
const operations = (change: Partial<Operations> = {}): Operations => ({
  readAt: '2026-11-22T12:00:00Z',
  queues: [queue('results'), queue('reports')],
  failedJobs: [],
  waitingEvents: { count: 0, oldestAt: null },
  laggingCampaigns: [],
  failingReports: [],
  mails: [],
  ...change,
});

const failing = (campaignId: string, change: object = {}) => ({
  ...{ regionId: 'r', regionName: 'Regio', campaignId, campaignTitle: `Meting ${campaignId}` },
  ...{ kind: 'council', form: 'pdf-ua', reason: 'UNEXPECTED', count: 2, tries: 1 },
  since: '2026-11-22T12:00:00Z',
  ...change,
});

describe('how the work stands as a whole', () => {
  it.each<[Partial<Operations>, object]>([
    [{}, { kind: 'running' }],
    [{ queues: null }, { kind: 'unreachable' }],
    [{ failingReports: [failing('a'), failing('b')] }, { kind: 'failing_reports', count: 4 }],
    [{ failingReports: null }, { kind: 'part_unknown' }],
    [
      { queues: [queue('results', { failed: 2 }), queue('reports', { failed: 1, workers: 0 })] },
      { kind: 'failed', count: 3 },
    ],
    [
      { queues: [queue('results'), queue('reports', { workers: 0, isPaused: true })] },
      { kind: 'no_worker', queues: ['reports'] },
    ],
    [
      { queues: [queue('results', { isPaused: true }), queue('reports')] },
      { kind: 'paused', queues: ['results'] },
    ],
    [{ laggingCampaigns: null }, { kind: 'part_unknown' }],
    [{ waitingEvents: null }, { kind: 'part_unknown' }],
    [{ failedJobs: null }, { kind: 'part_unknown' }],
  ])('with %j is %j', (change, standing) => {
    expect(standingOf(operations(change))).toEqual(standing);
  });
});

describe('failed jobs of one processor', () => {
  it('are a group when there is more than one, per queue', () => {
    const job = (queueName: string, processor: string) => ({ queue: queueName, processor });
    const jobs = [
      job('results', 'a'),
      job('reports', 'a'),
      job('results', 'a'),
      job('results', 'b'),
    ];
    expect(groupsOf(jobs)).toEqual([{ queue: 'results', processor: 'a', count: 2 }]);
    expect(groupsOf([])).toEqual([]);
  });
});

describe('reports that fail', () => {
  it('stand by measurement', () => {
    const reports = [failing('a'), failing('a', { kind: 'region' }), failing('b')];
    expect(campaignsOf(reports)).toMatchObject([
      { campaignId: 'a', title: 'Meting a', reports: [{ kind: 'council' }, { kind: 'region' }] },
      { campaignId: 'b', reports: [{ kind: 'council' }] },
    ]);
  });
});
