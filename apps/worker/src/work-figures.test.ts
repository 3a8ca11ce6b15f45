import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '@ijkpunt/database';
import { eventually, PipelineWorld } from './testing/pipeline-world.js';

let world: PipelineWorld;
beforeAll(async () => {
  world = await PipelineWorld.on('postgres');
});
afterAll(() => world.close());

it('shows what waits, what failed and how long jobs took', async () => {
  const port = await freePort();
  const read = async (): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const worker = await world.startWorker({}, { METRICS_PORT: String(port) });
  expect(await read()).toContain('ijkpunt_behind{of="results",process="worker"} 0');

  for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) await world.answer(code, 2, 0);
  await world.submit();
  await world.settled();
  await worker.queues.add('results', 'no-such-processor', world.payload(), 0);
  await eventually(async () => (await worker.queues.failed()).length > 0);

  const figures = await read();
  expect(figures).toContain('ijkpunt_jobs{of="results.failed",process="worker"} 1');
  expect(figures).toMatch(/ijkpunt_job_seconds_count\{[^}]*processor="build-reports"[^}]*\} [1-9]/);
  expect(figures).toMatch(
    /ijkpunt_job_seconds_count\{[^}]*processor="recompute-results"[^}]*\} [1-9]/,
  );
  expect(figures).not.toMatch(/schiedam|Voorbeeld/i);
});
