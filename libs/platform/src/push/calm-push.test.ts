import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId, type CampaignChange } from '@ijkpunt/contracts';
import { FakePush } from '@ijkpunt/testing';
import { CalmPush } from './calm-push.js';

const place = { regionId: newId(), campaignId: newId(), version: 0 };
const change = (of: Partial<CampaignChange> = {}): CampaignChange => ({ ...place, ...of });

describe('a calm push', () => {
  let push: FakePush;
  let calm: CalmPush;
  beforeEach(() => {
    jest.useFakeTimers();
    push = new FakePush();
    calm = new CalmPush(push);
  });
  afterEach(async () => {
    await calm.close();
    jest.useRealTimers();
  });
  const told = () => push.published.map(({ traceId }) => traceId);

  it('tells a change at once, and what was said in a hurry once more, the last of it', async () => {
    for (const traceId of ['1', '2', '3']) await calm.publish(change({ traceId }));
    expect(told()).toEqual(['1']);
    jest.runOnlyPendingTimers();
    expect(told()).toEqual(['1', '3']);
    await calm.publish(change({ traceId: '4' }));
    expect(told()).toEqual(['1', '3']);
    jest.runOnlyPendingTimers();
    expect(told()).toEqual(['1', '3', '4']);
  });

  it('tells at once again after a rest, and nothing that was not said', async () => {
    await calm.publish(change({ traceId: '1' }));
    jest.runOnlyPendingTimers();
    expect(told()).toEqual(['1']);
    expect(jest.getTimerCount()).toBe(0);
    await calm.publish(change({ traceId: '2' }));
    expect(told()).toEqual(['1', '2']);
  });

  it.each([
    ['another campaign', { campaignId: newId() }],
    ['another region', { regionId: newId() }],
    ['another version', { version: 2 }],
    ['another scan', { municipalityCode: 'GM0606' }],
    ['another part of it', { about: 'answers' }],
  ] as const)('takes no change for another: %s', async (_what, other) => {
    await calm.publish(change());
    await calm.publish(change(other));
    expect(push.published).toEqual([change(), change(other)]);
  });

  it('tells what rests before it closes', async () => {
    for (const traceId of ['1', '2']) await calm.publish(change({ traceId }));
    await calm.close();
    expect(told()).toEqual(['1', '2']);
  });
});
