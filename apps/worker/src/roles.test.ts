import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@ijkpunt/database';
import { enginesUnderTest } from '@ijkpunt/testing';
import { PipelineWorld } from './testing/pipeline-world.js';

/** Nobody answers there: whoever opens it does not start. */
const nowhere = 'postgres://nobody:none@127.0.0.1:1/none';

describe.each(enginesUnderTest())('a process for each role, queue on %s', (engine) => {
  let world: PipelineWorld;
  const ports: number[] = [];
  beforeAll(async () => {
    world = await PipelineWorld.on(engine);
    const start = async (WORKER_ROLES: string, env: Record<string, string> = {}): Promise<void> => {
      const port = await freePort();
      ports.push(port);
      await world.startWorker({}, { WORKER_ROLES, WORKER_PORT: String(port), ...env });
    };
    await start('relay', { WORKER_DATABASE_URL: nowhere });
    await start('scheduler', { WORKER_DATABASE_URL: nowhere, RELAY_DATABASE_URL: nowhere });
    await start('sweeper', engine === 'postgres' ? { QUEUE_URL: nowhere } : {});
    await start('processors');
  });
  afterAll(() => world.close());

  it('is ready with the connections of that role alone', async () => {
    const answers = await Promise.all(
      ports.map((port) => fetch(`http://127.0.0.1:${port}/health/ready`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('comes from submission to reports, together', async () => {
    for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) await world.answer(code, 2, 0);
    await world.submit();
    await world.settled();
    expect(await world.editions()).toEqual([{ number: 1, version: 13 }]);
    expect(await world.distanceToTruth()).toBeLessThan(1e-9);
  });
});
