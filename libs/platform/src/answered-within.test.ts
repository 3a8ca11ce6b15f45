import { describe, expect, it } from '@jest/globals';
import { answeredWithin } from './answered-within.js';

describe('an answer within a limit', () => {
  it('is given as it comes, a failure too', async () => {
    expect(await answeredWithin(1_000, async () => 7)()).toBe(7);
    const failing = answeredWithin(1_000, async () => {
      throw new Error('away');
    });
    await expect(failing()).rejects.toThrow('away');
  });

  it('is refused when it does not come, and asked once for all who wait', async () => {
    let asked = 0;
    let answer: (value: number) => void = () => undefined;
    const ask = answeredWithin(5, () => {
      asked += 1;
      return new Promise<number>((resolve) => {
        answer = resolve;
      });
    });
    await expect(Promise.all([ask(), ask()])).rejects.toThrow('no answer in time');
    await expect(ask()).rejects.toThrow('no answer in time');
    expect(asked).toBe(1);

    const shared = ask();
    answer(7);
    expect(await shared).toBe(7);
    await expect(ask()).rejects.toThrow('no answer in time');
    expect(asked).toBe(2);
  });
});
