import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type CampaignChange } from '@ijkpunt/contracts';
import {
  createTestDatabase,
  isRedisUnderTest,
  laySilentLine,
  startTestRedis,
  startTestRedisCluster,
  startTestRedisSentinel,
} from '@ijkpunt/testing';
import { createLogger } from '../observability/logger.js';
import { createPush } from './create-push.js';
import { Listeners, type Push } from './push.js';

interface Engine {
  readonly url: string;
  stop(): Promise<void>;
}
type Start = () => Promise<Engine>;

const startPostgres: Start = async () => {
  const database = await createTestDatabase('empty');
  return { url: database.urls.ijk_queue, stop: () => database.drop() };
};
const single: [string, Start][] = [['postgres', startPostgres]];
const several: [string, Start][] = [];
if (isRedisUnderTest()) {
  single.push(['redis', startTestRedis]);
  several.push(['redis-cluster', startTestRedisCluster]);
  several.push(['redis-sentinel', startTestRedisSentinel]);
}

/** Somebody who notes what is heard. */
function listenTo(push: Push): { readonly changes: CampaignChange[]; gaps: number } {
  const heard = { changes: [] as CampaignChange[], gaps: 0 };
  push.subscribe({
    onChange: (change) => heard.changes.push(change),
    onGap: () => (heard.gaps += 1),
  });
  return heard;
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await sleep(20);
};
const changeTo = (version: number): CampaignChange => ({
  regionId: newId(),
  campaignId: newId(),
  version,
});

describe.each([...single, ...several])('push on %s', (_name, start) => {
  let engine: Engine;
  const opened: Push[] = [];
  const open = (url = engine.url): Push => {
    const push = createPush({ url, log: createLogger('test', 'silent') });
    opened.push(push);
    return push;
  };
  beforeAll(async () => {
    engine = await start();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((push) => push.close()));
  });
  afterAll(() => engine.stop());

  it('is heard by every process that listens, each once', async () => {
    const heard = [listenTo(open()), listenTo(open())];
    // The opening of the line is told: from here on nothing is missed.
    await until(() => heard.every(({ gaps }) => gaps === 1));
    const [first, last] = [changeTo(1), changeTo(2)];
    const teller = open();
    await teller.publish(first);
    await teller.publish(last);
    await until(() => heard.every(({ changes }) => changes.some(({ version }) => version === 2)));
    expect(heard.map(({ changes }) => changes)).toEqual([
      [first, last],
      [first, last],
    ]);
  });

  it('carries nothing but what is agreed: more than that is not told at all', async () => {
    const push = open();
    const heard = listenTo(push);
    await until(() => heard.gaps === 1);
    await push.publish(Object.assign(changeTo(1), { municipality: 'Schiedam' }));
    await push.publish(changeTo(2));
    await until(() => heard.changes.length > 0);
    expect(heard.changes.map(({ version }) => version)).toEqual([2]);
  });

  it('is no longer heard by who went away', async () => {
    const push = open();
    const stayed = listenTo(push);
    const left: CampaignChange[] = [];
    const leave = push.subscribe({
      onChange: (change) => left.push(change),
      onGap: () => undefined,
    });
    leave();
    await until(() => stayed.gaps === 1);
    await push.publish(changeTo(1));
    await until(() => stayed.changes.length === 1);
    expect(left).toEqual([]);
  });
});

describe('what is heard', () => {
  it('is handed out without what a newer release adds, and dropped when it is no change', () => {
    const listeners = new Listeners(createLogger('test', 'silent'));
    const heard: CampaignChange[] = [];
    listeners.add({ onChange: (change) => heard.push(change), onGap: () => undefined });
    const change = changeTo(3);
    listeners.deliver(JSON.stringify({ ...change, about: 'something-new', added: { v: 2 } }));
    listeners.deliver(JSON.stringify({ ...change, version: 'three' }));
    listeners.deliver('{"regionId"');
    expect(heard).toEqual([change]);
  });
});

describe.each(single)('a line of push that falls silent, on %s', (_name, start) => {
  it('is replaced, and whoever listens is told that something may have been missed', async () => {
    const engine = await start();
    const line = await laySilentLine(engine.url);
    const log = createLogger('test', 'silent');
    const push = createPush({ url: line.through(engine.url), log });
    const teller = createPush({ url: engine.url, log });
    try {
      const heard = listenTo(push);
      await until(() => heard.gaps === 1);
      line.fallSilent();
      await teller.publish(changeTo(1));
      await until(() => heard.gaps === 2);
      expect(heard.changes).toEqual([]);
      await teller.publish(changeTo(2));
      await until(() => heard.changes.length > 0);
      expect(heard.changes.map(({ version }) => version)).toEqual([2]);
    } finally {
      await Promise.all([push.close(), teller.close()]);
      await line.close();
      await engine.stop();
    }
  });
});
