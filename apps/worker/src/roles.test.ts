import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignChange } from '@ijkpunt/contracts';
import { freePort } from '@ijkpunt/database';
import { createLogger, createPush, type Push } from '@ijkpunt/platform';
import { enginesUnderTest } from '@ijkpunt/testing';
import { eventually, PipelineWorld } from './testing/pipeline-world.js';

/** Nobody answers there: whoever opens it does not start. */
const nowhere = 'postgres://nobody:none@127.0.0.1:1/none';

describe.each(enginesUnderTest())('a process for each role, queue on %s', (engine) => {
  let world: PipelineWorld;
  let push: Push;
  const ports: number[] = [];
  const heard: CampaignChange[] = [];
  beforeAll(async () => {
    world = await PipelineWorld.on(engine);
    push = createPush({ url: world.queueUrl, log: createLogger('test', 'silent') });
    await new Promise<void>((listens) => {
      push.subscribe({ onChange: (change) => heard.push(change), onGap: listens });
    });
    const start = async (WORKER_ROLES: string, env: Record<string, string> = {}): Promise<void> => {
      const port = await freePort();
      ports.push(port);
      await world.startWorker({}, { WORKER_ROLES, WORKER_PORT: String(port), ...env });
    };
    await start('relay', { WORKER_DATABASE_URL: nowhere });
    await start('scheduler', { WORKER_DATABASE_URL: nowhere, RELAY_DATABASE_URL: nowhere });
    await start('sweeper', { QUEUE_URL: nowhere });
    await start('processors');
  });
  afterAll(async () => {
    await push.close();
    await world.close();
  });

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

  it('tells open screens of each step, which those who took it do not', async () => {
    const { campaignId } = world;
    const { regionId } = world.schiedam.context;
    await eventually(async () => heard.filter(({ version }) => version === 13).length > 13);
    heard.length = 0;
    await world.reopen();
    // Of reports to keep screens hear meanwhile.
    const ofReopening = () => heard.filter(({ version }) => version === 0);
    await eventually(async () => ofReopening().length > 0);
    expect(ofReopening()).toEqual([{ regionId, campaignId, traceId: expect.any(String), version: 0 }]);
  });
});
