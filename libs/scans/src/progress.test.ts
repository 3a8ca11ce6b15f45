import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@ijkpunt/instruments';
import fc from 'fast-check';
import { openQuestions, percentOf, progressOf } from './progress.js';

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
    { answers: [], answered: 0, open: codes },
    { answers: ['B1'], answered: 1, open: ['A1', 'A2', 'A3', 'B2'] },
    { answers: ['B2', 'A1'], answered: 2, open: ['A2', 'A3', 'B1'] },
    { answers: ['A1', 'A1'], answered: 1, open: ['A2', 'A3', 'B1', 'B2'] },
    { answers: codes, answered: 5, open: [] },
  ])('with answers to $answers is $answered of 5', ({ answers, answered, open }) => {
    expect(progressOf(instrument, answersTo(...answers))).toEqual({ answered, asked: 5 });
    expect(openQuestions(instrument, answersTo(...answers))).toEqual(open);
  });

  it('counts "weet ik niet" and "niet van toepassing" as answers', () => {
    const answers = [
      { questionCode: 'A1', kind: 'dont_know' },
      { questionCode: 'A2', kind: 'not_applicable' },
      { questionCode: 'A3', kind: 'level' },
    ];
    expect(progressOf(instrument, answers).answered).toBe(3);
  });

  it('counts no answer to a question that is not asked', () => {
    expect(progressOf(instrument, answersTo('C1', 'a1', ''))).toEqual({ answered: 0, asked: 5 });
  });

  it('reads answers that can be gone through once only', () => {
    const stream = (): Iterable<{ questionCode: string }> => answersTo('A1', 'B1').values();
    expect(progressOf(instrument, stream()).answered).toBe(2);
    expect(openQuestions(instrument, stream())).toHaveLength(3);
  });

  it('and the open questions together are always all that is asked', () => {
    const answers = fc.array(fc.constantFrom(...codes, 'C1')).map((all) => answersTo(...all));
    fc.assert(
      fc.property(answers, (all) => {
        const { answered, asked } = progressOf(instrument, all);
        const open = openQuestions(instrument, all);
        expect(answered + open.length).toBe(asked);
        expect(progressOf(instrument, [...all, ...answersTo(...open)]).answered).toBe(asked);
      }),
    );
  });
});
