import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@ijkpunt/instruments';
import { openQuestions, percentOf } from './progress.js';

const codes = ['A1', 'A2', 'A3', 'B1', 'B2'];
const themeOf = (theme: string) => ({
  code: theme,
  title: `Thema ${theme}`,
  questions: codes
    .filter((code) => code.startsWith(theme))
    .map((code) => ({ code, statement: 'Wij doen dit.', levels: ['Nee.', 'Ja.'] })),
});
const instrument: Instrument = {
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [
    { value: 1, label: 'Afwezig' },
    { value: 2, label: 'Aanwezig' },
  ],
  themes: [themeOf('A'), themeOf('B')],
};
const answersTo = (...questionCodes: readonly string[]) =>
  questionCodes.map((questionCode) => ({ questionCode }));

describe('progress', () => {
  it.each([
    [0, 53, 0],
    [1, 53, 1],
    [52, 53, 98],
    [53, 53, 100],
    [199, 200, 99],
    [0, 0, 0],
  ])(
    'of %s in %s is %s percent, and a hundred only when nothing is open',
    (answered, asked, is) => {
      expect(percentOf({ answered, asked })).toBe(is);
    },
  );

  it.each([
    { answers: [], open: codes },
    { answers: ['B1'], open: ['A1', 'A2', 'A3', 'B2'] },
    { answers: ['B2', 'A1'], open: ['A2', 'A3', 'B1'] },
    { answers: ['A1', 'A1'], open: ['A2', 'A3', 'B1', 'B2'] },
    { answers: ['C1', 'a1', ''], open: codes },
    { answers: codes, open: [] },
  ])('leaves $open open with answers to $answers', ({ answers, open }) => {
    expect(openQuestions(instrument, answersTo(...answers))).toEqual(open);
  });

  it('reads answers that can be gone through once only', () => {
    expect(openQuestions(instrument, answersTo('A1', 'B1').values())).toHaveLength(3);
  });
});
