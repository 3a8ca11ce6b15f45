import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, createPush, type Push } from '@ijkpunt/platform';
import {
  isRedisUnderTest,
  startTestRedisCluster,
  startTestRedisSentinel,
  type TestRedis,
  type TestRedisSentinel,
} from '@ijkpunt/testing';
import { eventually, PipelineWorld } from './testing/pipeline-world.js';

// Without redis-server there is nothing to test against; in CI a missing one fails, not skips.
const describeRedis = isRedisUnderTest() ? describe : describe.skip;
/** No sweeper: what comes out came by the queue. */
const queueOnly = { WORKER_ROLES: 'relay,processors' };

/** A pipeline on one form of Redis, and a screen that listens. */
class Scene {
  readonly heard: number[] = [];
  gaps = 0;

  private constructor(
    readonly world: PipelineWorld,
    private readonly push: Push,
  ) {
    push.subscribe({
      onChange: ({ campaignId, version }) => {
        if (campaignId === world.campaignId) this.heard.push(version);
      },
      onGap: () => (this.gaps += 1),
    });
  }

  static async on(redis: TestRedis): Promise<Scene> {
    const world = await PipelineWorld.on(redis);
    const log = createLogger('test', 'silent');
    const scene = new Scene(world, createPush({ url: world.queueUrl, log }));
    await world.startWorker({}, queueOnly);
    await eventually(async () => scene.gaps === 1);
    return scene;
  }

  /** A submission, until results, reports and the screen all have it. */
  async answersAndSubmits(): Promise<void> {
    for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) await this.world.answer(code, 2, 0);
    await this.world.submit();
    await this.isThrough();
  }

  async isThrough(): Promise<void> {
    await this.world.settled();
    const { wanted } = await this.world.state();
    await eventually(async () => this.heard.includes(wanted));
  }

  async close(): Promise<void> {
    await this.push.close();
    await this.world.close();
  }
}

describeRedis('from submission to a screen that hears, queue on a Redis Cluster', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.on(await startTestRedisCluster());
  });
  afterAll(() => scene.close());

  it('computes, reports and tells', async () => {
    await scene.answersAndSubmits();
    expect(await scene.world.editions()).toEqual([{ number: 1, version: 13 }]);
    expect(await scene.world.distanceToTruth()).toBeLessThan(1e-9);
  });
});

describeRedis('from submission to a screen that hears, queue on a Redis with sentinels', () => {
  let redis: TestRedisSentinel;
  let scene: Scene;
  beforeAll(async () => {
    redis = await startTestRedisSentinel();
    scene = await Scene.on(redis);
  });
  afterAll(() => scene.close());

  it('computes, reports and tells', async () => {
    await scene.answersAndSubmits();
    expect(await scene.world.editions()).toEqual([{ number: 1, version: 13 }]);
  });

  it('goes on without a restart when the master is killed and the replica takes over', async () => {
    const gapsBefore = scene.gaps;
    const master = await redis.master();
    await master.end('SIGKILL');
    // Submitted while no Redis takes a job.
    await scene.world.correct('J1', 5, 1);
    await redis.failedOverFrom(master);
    await scene.world.settled();
    await eventually(async () => scene.gaps > gapsBefore);

    await scene.world.correct('J1', 3, 2);
    await scene.isThrough();
    expect((await scene.world.editions()).at(-1)?.version).toBe(15);
    expect(await scene.world.distanceToTruth()).toBeLessThan(1e-9);
  }, 120_000);
});
