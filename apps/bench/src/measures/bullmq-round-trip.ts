import { once } from 'node:events';
import { newId } from '@ijkpunt/contracts';
import { bareQueue, jobOptionsFor } from '../bare-queue.js';
import type { Bench, Engine, Measure } from '../measure.js';
import { queueUrlOn } from '../queue-url.js';
import { startServer } from '../server-process.js';
import { median, percentile } from '../statistics.js';

const warmUps = 20;
const rounds = 150;
const patienceMs = 5_000;

/** BullMQ alone, with the product's settings: a job to another process and word of its end back. */
export const bullmqRoundTrip: Measure = {
  gives: ['bullmqRoundTrip'],
  async run(bench) {
    for (const engine of bench.engines) {
      const times = await roundTrips(bench, engine);
      bench.put(`bullmqRoundTrip.${engine}.p50Ms`, median(times));
      bench.put(`bullmqRoundTrip.${engine}.p95Ms`, percentile(times, 0.95));
    }
  },
};

async function roundTrips(bench: Bench, engine: Engine): Promise<number[]> {
  const database = await (await bench.cluster()).empty();
  const url = await queueUrlOn(bench, engine, database);
  const { child } = await startServer(bench, 'bench/dist/echo-worker.js', () => ({
    QUEUE_URL: url,
  }));
  await once(child, 'message');
  const queue = bareQueue(url);
  bench.cleanup.add(() => queue.close());
  // A listener is what turns a lost connection into a new one instead of an end.
  queue.on('error', () => undefined);
  await queue.waitUntilReady();

  const ended = new Set<string>();
  let wake: () => void = () => undefined;
  // Not QueueEvents: on Postgres those lose one in a thousand, and the product uses none.
  child.on('message', (jobId) => {
    ended.add(String(jobId));
    wake();
  });
  const endOf = (jobId: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const lost = new Error(`job ${jobId} on ${engine} did not come back`);
      const timer = setTimeout(() => reject(lost), patienceMs);
      wake = () => {
        if (!ended.has(jobId)) return;
        clearTimeout(timer);
        resolve();
      };
      wake();
    });

  const roundTrip = async (): Promise<number> => {
    const payload = { v: 1, kind: 'scan.submitted.v1', eventId: newId(), version: 1 };
    const since = performance.now();
    const job = await queue.add('echo', payload, jobOptionsFor(payload.eventId));
    await endOf(job.id ?? '');
    return performance.now() - since;
  };
  for (let round = 0; round < warmUps; round += 1) await roundTrip();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await roundTrip());
  return times;
}
