import { describe, expect, it } from '@jest/globals';
import { formatDifference, formatScore } from './format-score.js';

describe('formatScore', () => {
  it.each([
    [3, '3,0'],
    [2.3, '2,3'],
    [10, '10,0'],
    [0, '0,0'],
  ])('writes %d as %s', (score, text) => {
    expect(formatScore(score)).toBe(text);
  });
});

describe('formatDifference', () => {
  it.each([
    [0.2, '+0,2'],
    [-0.7, '−0,7'],
    [0, '0,0'],
    [-0, '0,0'],
  ])('writes %d as %s', (difference, text) => {
    expect(formatDifference(difference)).toBe(text);
  });
});
