import { describe, expect, it } from '@jest/globals';
import { newId, type JobPayload } from '@ijkpunt/contracts';
import { optionsOf, workerSettings } from './job-settings.js';
import { connectionOf } from './queue-engine.js';

const payload: JobPayload = {
  v: 1,
  kind: 'scan.submitted.v1',
  eventId: newId(),
  regionId: newId(),
  entityId: newId(),
  version: 4,
  traceId: 'test',
};

describe('the settings that reliability rests on', () => {
  it('try a job eight times over some minutes, and keep what failed for a week', () => {
    expect(optionsOf(payload, 'recompute-results', 0)).toEqual({
      attempts: 8,
      backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
      removeOnComplete: { age: 3_600, count: 1_000 },
      removeOnFail: { age: 604_800 },
      deduplication: {
        id: `${payload.regionId}_${payload.entityId}_recompute-results`,
        keepLastIfActive: true,
      },
    });
  });

  it('take the job of a killed worker back within two passes of five seconds, five times', () => {
    expect(workerSettings).toEqual({
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 5,
      runRetryDelay: 1_000,
    });
  });

  it.each(['redis://h', 'redis+sentinel://h/m', 'redis+cluster://h'])(
    'let a producer fail at once and a worker wait, on %s',
    (url) => {
      expect(connectionOf(url, 'producer')).toMatchObject({
        connection: { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 2_000 },
        prefix: '{ijkpunt}',
      });
      expect(connectionOf(url, 'worker')).toMatchObject({
        connection: { maxRetriesPerRequest: null, socketTimeout: 12_000 },
        prefix: '{ijkpunt}',
      });
    },
  );

  it('give no connection to Postgres the time to be silent', () => {
    for (const side of ['producer', 'worker'] as const) {
      expect(connectionOf('postgres://h/d', side)).toMatchObject({
        connection: {
          schema: 'bullmq',
          max: 2,
          connectionTimeoutMillis: 2_000,
          query_timeout: 5_000,
          keepAlive: true,
        },
      });
    }
  });
});
