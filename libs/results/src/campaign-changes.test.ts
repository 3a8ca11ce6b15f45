import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, Refusal } from '@ijkpunt/contracts';
import { FakePush } from '@ijkpunt/testing';
import { watchCampaign, type Watch } from './campaign-changes.js';

const own = { regionId: newId(), campaignId: newId() };

describe('an open subscription to a campaign', () => {
  let push: FakePush;
  beforeEach(() => {
    push = new FakePush();
  });
  const watch = (change: Partial<Watch<number>> = {}): AsyncIterableIterator<number> =>
    watchCampaign(push, {
      ...own,
      recheck: async () => undefined,
      readVersion: async () => 7,
      concerns: () => true,
      toMessage: ({ version }) => version,
      ...change,
    });

  it('hears of its own campaign alone, several changes as the newest', async () => {
    const changes = watch();
    await push.publish({ ...own, regionId: newId(), version: 1 });
    await push.publish({ ...own, campaignId: newId(), version: 2 });
    await push.publish({ ...own, version: 3 });
    await push.publish({ ...own, version: 4 });
    expect(await changes.next()).toEqual({ done: false, value: 4 });
  });

  it('says what several changes were about, and everything when one did not say', async () => {
    const changes = watchCampaign(push, {
      ...own,
      recheck: async () => undefined,
      readVersion: async () => 7,
      concerns: () => true,
      toMessage: ({ version, about }) => [version, ...about],
    });
    await push.publish({ ...own, version: 4, about: 'colleagues' });
    await push.publish({ ...own, version: 0, about: 'answers' });
    expect(await changes.next()).toMatchObject({ value: [4, 'answers', 'colleagues'] });
    await push.publish({ ...own, version: 0, about: 'colleagues' });
    expect(await changes.next()).toMatchObject({ value: [0, 'colleagues'] });
    await push.publish({ ...own, version: 5 });
    const everything = ['answers', 'colleagues', 'results'];
    expect(await changes.next()).toMatchObject({ value: [5, ...everything] });
    push.reopen();
    expect(await changes.next()).toMatchObject({ value: [7, ...everything] });
  });

  it('tells the first of many changes at once, and the others together after a rest', async () => {
    const there = { ...own, municipalityCode: 'GM0622' };
    const isUrgent = (change: { readonly municipalityCode?: string | undefined }): boolean =>
      change.municipalityCode === undefined;
    const changes = watch({ restMs: (change) => (isUrgent(change) ? 0 : 600_000) });
    await push.publish({ ...there, version: 1 });
    expect(await changes.next()).toEqual({ done: false, value: 1 });
    await push.publish({ ...there, version: 2 });
    const next = changes.next();
    expect(await Promise.race([next, sleep(50, 'rests')])).toBe('rests');
    await push.publish({ ...there, version: 3 });
    expect(await Promise.race([next, sleep(50, 'rests')])).toBe('rests');
    await push.publish({ ...own, version: 3, about: 'results' });
    expect(await next).toEqual({ done: false, value: 3 });

    const shortly = watch({ restMs: () => 20 });
    for (const version of [1, 2]) {
      await push.publish({ ...there, version });
      expect(await shortly.next()).toEqual({ done: false, value: version });
    }
  });

  it('is not woken by what is of no concern', async () => {
    const changes = watch({ concerns: ({ municipalityCode }) => municipalityCode !== 'GM0622' });
    await push.publish({ ...own, version: 3, municipalityCode: 'GM0622' });
    await push.publish({ ...own, version: 4, municipalityCode: 'GM0606' });
    await push.publish({ ...own, version: 5, municipalityCode: 'GM0622' });
    expect(await changes.next()).toEqual({ done: false, value: 4 });
  });

  it('gives the present version after the line was away, whatever came before', async () => {
    const changes = watch();
    const next = changes.next();
    push.reopen();
    expect(await next).toEqual({ done: false, value: 7 });
    await push.publish({ ...own, version: 3 });
    push.reopen();
    expect(await changes.next()).toEqual({ done: false, value: 7 });
    await push.publish({ ...own, version: 8 });
    expect(await changes.next()).toEqual({ done: false, value: 8 });
  });

  it('asks again for a version that could not be read', async () => {
    let tries = 0;
    const changes = watch({
      readVersion: async () => {
        tries += 1;
        if (tries === 1) throw new Error('the database is away');
        return 9;
      },
    });
    push.reopen();
    expect(await changes.next()).toEqual({ done: false, value: 9 });
    expect(tries).toBe(2);
  });

  it('tells nothing, not even after the line was away, to who may no longer look', async () => {
    let reads = 0;
    const changes = watch({
      recheck: async () => {
        throw new Refusal('NOT_FOUND', 'weg');
      },
      readVersion: async () => (reads += 1),
    });
    push.reopen();
    await expect(changes.next()).rejects.toThrow(Refusal);
    expect(reads).toBe(0);
    expect(await changes.next()).toEqual({ done: true, value: undefined });
  });
});
