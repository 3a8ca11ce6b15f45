import { describe, expect, it } from '@jest/globals';
import { placeAfter } from './grid-keys.js';

describe('the keys of a grid', () => {
  it.each([
    ['ArrowRight', [1, 2]],
    ['ArrowLeft', [1, 0]],
    ['ArrowDown', [2, 1]],
    ['ArrowUp', [0, 1]],
    ['Home', [1, 0]],
    ['End', [1, 3]],
    ['Tab', null],
  ])('%s leads from the second cell of the second row to %j', (key, to) => {
    expect(placeAfter([1, 1], [3, 4], key)).toEqual(to);
  });

  it('stay within the grid', () => {
    expect(placeAfter([2, 3], [3, 4], 'ArrowDown')).toEqual([2, 3]);
    expect(placeAfter([2, 3], [3, 4], 'ArrowRight')).toEqual([2, 3]);
    expect(placeAfter([0, 0], [3, 4], 'ArrowUp')).toEqual([0, 0]);
    expect(placeAfter([0, 0], [3, 4], 'ArrowLeft')).toEqual([0, 0]);
  });
});
