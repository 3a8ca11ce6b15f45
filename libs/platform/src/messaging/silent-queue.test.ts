import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Job } from 'bullmq';
import {
  createTestDatabase,
  enginesUnderTest,
  laySilentLine,
  startTestRedis,
} from '@ijkpunt/testing';
import { workerSettings } from './job-settings.js';
import { classesFor, connectionOf } from './queue-engine.js';

const startEngine = async (
  engine: 'postgres' | 'redis',
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  if (engine === 'redis') return startTestRedis();
  const database = await createTestDatabase('empty');
  return { url: database.urls.ijk_queue, stop: () => database.drop() };
};

async function until(holds: () => boolean, what: string): Promise<void> {
  const giveUpAt = performance.now() + 120_000;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error(`not in time: ${what}`);
    await sleep(20);
  }
}

describe.each(enginesUnderTest())('a queue on %s whose line falls silent', (engine) => {
  it('refuses a job soon, and its worker takes jobs again on another line', async () => {
    const { url, stop } = await startEngine(engine);
    const line = await laySilentLine(url);
    const { Queue } = classesFor(url);
    const farUrl = line.through(url);
    const near = new Queue('results', connectionOf(url, 'producer'));
    const far = new Queue('results', connectionOf(farUrl, 'producer'));
    const taken: unknown[] = [];
    // The worker's connection is made from the URL its class is bound to.
    const worker = new (classesFor(farUrl).Worker)(
      'results',
      async (job: Job) => void taken.push(job.name),
      { ...workerSettings, ...connectionOf(farUrl, 'worker') },
    );
    for (const each of [near, far]) each.on('error', () => undefined);
    worker.on('error', () => undefined);
    try {
      await Promise.all([near.waitUntilReady(), far.waitUntilReady()]);
      await far.add('before', {});
      await until(() => taken.includes('before'), 'before');

      line.fallSilent();
      await expect(far.add('unanswered', {})).rejects.toThrow();
      await near.add('after', {});
      await until(() => taken.includes('after'), 'after');
      // Each connection of its pool fails once; the relay would come back as this does.
      const addMended = (): Promise<unknown> => far.add('mended', {});
      await addMended().catch(addMended).catch(addMended);
      await until(() => taken.includes('mended'), 'mended');
    } finally {
      await worker.close(true);
      await Promise.all([near.close(), far.close()]);
      await line.close();
      await stop();
    }
  }, 400_000);

  it('is left by a worker that had not yet listened on it', async () => {
    const { url, stop } = await startEngine(engine);
    const line = await laySilentLine(url);
    const farUrl = line.through(url);
    const near = new (classesFor(url).Queue)('results', connectionOf(url, 'producer'));
    const taken: unknown[] = [];
    const worker = new (classesFor(farUrl).Worker)(
      'results',
      async (job: Job) => void taken.push(job.name),
      { ...workerSettings, ...connectionOf(farUrl, 'worker'), autorun: false },
    );
    near.on('error', () => undefined);
    worker.on('error', () => undefined);
    try {
      await Promise.all([near.waitUntilReady(), worker.waitUntilReady()]);
      line.fallSilent();
      await near.add('after', {});
      const emptied = new Promise<void>((resolve) => worker.once('drained', () => resolve()));
      void worker.run();
      await emptied;
      await near.add('later', {});
      await until(() => taken.includes('later'), 'later');
    } finally {
      await worker.close(true);
      await near.close();
      await line.close();
      await stop();
    }
  }, 400_000);
});
