import { describe, expect, it } from '@jest/globals';
import { coalesce } from './coalesce.js';

describe('coalesce', () => {
  it('turns any number of calls during a run into one more run', async () => {
    const releases: (() => void)[] = [];
    let runs = 0;
    const call = coalesce(() => {
      runs += 1;
      return new Promise((resolve) => releases.push(resolve));
    });
    const settle = async (): Promise<void> => {
      releases.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    };

    call();
    call();
    call();
    expect(runs).toBe(1);
    await settle();
    expect(runs).toBe(2);
    await settle();
    call();
    expect(runs).toBe(3);
    await settle();
  });
});
