import { describe, expect, it } from '@jest/globals';
import { loadOrRenew, type Release } from './renewal.js';

const pageOf = (entry: string): string =>
  `<html><script type="module" crossorigin src="${entry}"></script></html>`;
const gone = async (): Promise<string> => {
  throw new TypeError('Failed to fetch dynamically imported module');
};

/** A tab that gets, at each reload, the release that is served then. */
class Tab {
  readonly kept = new Map<string, string>();
  reloads = 0;
  served = '/assets/index-2.js';
  entry = '/assets/index-1.js';

  readonly release = (change: Partial<Release> = {}): Release => ({
    entry: this.entry,
    readServed: async () => pageOf(this.served),
    left: {
      getItem: (key) => this.kept.get(key) ?? null,
      setItem: (key, value) => void this.kept.set(key, value),
    },
    reload: () => {
      this.reloads += 1;
      this.entry = this.served;
    },
    ...change,
  });

  /** Whether a part came, failed, or a new page was asked for. */
  async load(part: () => Promise<string>, change: Partial<Release> = {}): Promise<string> {
    const before = this.reloads;
    const loading = loadOrRenew(part, this.release(change)).catch(() => 'failed');
    const settled = new Promise<string>((resolve) => setTimeout(() => resolve('pending'), 0));
    const outcome = await Promise.race([loading, settled]);
    return this.reloads > before ? `reloaded, ${outcome}` : outcome;
  }
}

describe('a part of the application', () => {
  it('is loaded without a word about releases', async () => {
    const tab = new Tab();
    expect(await tab.load(async () => 'part')).toBe('part');
    expect(tab.kept.size).toBe(0);
  });

  it('that a new release replaced starts the page anew, which shows no failure meanwhile', async () => {
    const tab = new Tab();
    expect(await tab.load(gone)).toBe('reloaded, pending');
    expect(await tab.load(async () => 'part')).toBe('part');
    expect(tab.reloads).toBe(1);
  });

  it('starts it anew for each next release, and never twice for the same', async () => {
    const tab = new Tab();
    await tab.load(gone);
    tab.served = '/assets/index-3.js';
    expect(await tab.load(gone)).toBe('reloaded, pending');
    // While gateways of two releases stand side by side, each may be served by turns.
    for (let turn = 0; turn < 10; turn += 1) {
      tab.served = `/assets/index-${turn % 2 === 0 ? 2 : 3}.js`;
      await tab.load(gone);
    }
    expect(tab.reloads).toBe(3);
    expect(await tab.load(gone)).toBe('failed');
  });

  it.each<[string, Partial<Release>]>([
    [
      'the release is the one that is served',
      { readServed: async () => pageOf('/assets/index-1.js') },
    ],
    ['the line is down', { readServed: gone }],
    ['the server is away', { readServed: async () => 'Dit lukt nu niet.' }],
    ['nothing can be noted', { left: null }],
    [
      'there is no room to note it',
      {
        left: {
          getItem: () => null,
          setItem: () => {
            throw new Error('QuotaExceededError');
          },
        },
      },
    ],
    ['no release is named', { entry: null }],
  ])('fails as it did when %s', async (_why, change) => {
    const tab = new Tab();
    expect(await tab.load(gone, change)).toBe('failed');
    expect(tab.reloads).toBe(0);
  });
});
