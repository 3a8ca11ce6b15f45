import { describe, expect, it } from '@jest/globals';
import { toneOf } from './tone.js';

describe('toneOf', () => {
  it.each([
    [1, 0],
    [1.4, 0],
    [1.5, 1],
    [3, 2],
    [4.4, 3],
    [4.5, 4],
    [5, 4],
    [0, 0],
    [9, 4],
  ])('gives %d of 1 to 5 tone %d', (value, tone) => {
    expect(toneOf(value, 1, 5)).toBe(tone);
  });
});
