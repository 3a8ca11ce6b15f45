import { describe, expect, it } from '@jest/globals';
import { stopAfter, stopsOf, type Stop } from './chart-keys.js';

const stop = (says: string, row: number): Stop => ({
  kind: 'circle',
  look: 'own',
  cx: 0,
  cy: 0,
  r: 1,
  says,
  row,
});
const stops = [stop('A1', 0), stop('A2', 0), stop('A3', 0), stop('B1', 1), stop('B2', 1)];

describe('stopsOf', () => {
  it('passes by what is drawn only', () => {
    const axis = { kind: 'line', look: 'axis', x1: 0, y1: 0, x2: 1, y2: 1 } as const;
    expect(stopsOf([axis, stop('A1', 0)]).map(({ says }) => says)).toEqual(['A1']);
  });
});

describe('stopAfter', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 4, 4],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 2, 4],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 1, 1],
    ['ArrowDown', 3, 3],
  ])('%s leads from %d to %d', (key, from, to) => {
    expect(stopAfter(stops, from, key)).toBe(to);
  });

  it('leaves every other key to the page', () => {
    expect(stopAfter(stops, 1, 'Tab')).toBeNull();
    expect(stopAfter(stops, 1, 'PageDown')).toBeNull();
  });
});
