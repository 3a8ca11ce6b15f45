import { describe, expect, it } from '@jest/globals';
import {
  findNeighbour,
  findNextOpen,
  losesItsScore,
  openQuestions,
  themeProgress,
} from './progress.js';

const themes = [
  { code: 'A', questions: [{ code: 'A1' }, { code: 'A2' }] },
  { code: 'B', questions: [{ code: 'B1' }] },
];
const answered =
  (...codes: string[]) =>
  (code: string): boolean =>
    codes.includes(code);

describe('progress', () => {
  it('counts a theme', () => {
    const [theme] = themes;
    expect(theme && themeProgress(theme, answered('A2'))).toEqual({ answered: 1, asked: 2 });
  });

  it('goes on to the next open question and comes round at the end', () => {
    expect(findNextOpen(themes, 'A1', answered('A2'))?.code).toBe('B1');
    expect(findNextOpen(themes, 'B1', answered('A1'))?.code).toBe('A2');
    expect(findNextOpen(themes, null, answered())?.code).toBe('A1');
  });

  it('never leads to the question one is at', () => {
    expect(findNextOpen(themes, 'A1', answered('A2', 'B1'))).toBeNull();
  });

  it('lists what is open, in order', () => {
    expect(openQuestions(themes, answered('A2')).map(({ code }) => code)).toEqual(['A1', 'B1']);
  });

  it('steps over the border of a theme, and stops at the ends', () => {
    expect(findNeighbour(themes, 'A2', 1)?.code).toBe('B1');
    expect(findNeighbour(themes, 'A1', -1)).toBeNull();
    expect(findNeighbour(themes, 'B1', 1)).toBeNull();
  });

  it('takes the score from a theme with over 30 % without a level', () => {
    expect(losesItsScore(3, 10)).toBe(false);
    expect(losesItsScore(4, 10)).toBe(true);
    expect(losesItsScore(2, 6)).toBe(true);
    expect(losesItsScore(0, 0)).toBe(false);
  });
});
