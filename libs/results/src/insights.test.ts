import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { insightsOf, nameQuestion } from './insights.js';
import type { QuestionResult, ThemeResult } from './municipal-results.js';

const highestLevel = 5;

function theme(
  code: string,
  figures: { own: number | null; previous?: number; region?: number },
): ThemeResult {
  return {
    code,
    title: `Thema ${code}`,
    own: figures.own,
    ownAbsence: null,
    counted: 5,
    asked: 5,
    lowest: 1,
    highest: 5,
    previous: figures.previous ?? null,
    ownCompared: figures.own,
    comparable: 5,
    isBroken: false,
    region: figures.region ?? null,
    regionCount: null,
  };
}
const question = (code: string, own: number): QuestionResult => ({
  code,
  themeCode: code.charAt(0),
  statement: 'Wij doen dit.',
  kind: 'level',
  levels: [],
  own,
  previous: null,
  breakReason: null,
  note: null,
  agreement: null,
  region: null,
});
const kindsOf = (themes: readonly ThemeResult[], lowest: readonly QuestionResult[] = []) =>
  insightsOf(themes, lowest, highestLevel).map(({ kind, themeCode }) => `${kind} ${themeCode}`);

describe('insights', () => {
  it('tell the largest change, the largest distance and a low question, each of another theme', () => {
    const themes = [
      theme('A', { own: 3, previous: 2.7, region: 3.1 }),
      theme('B', { own: 2, previous: 2.6, region: 3.2 }),
      theme('C', { own: 4, previous: 3.8, region: 3 }),
    ];
    expect(insightsOf(themes, [question('B2', 1), question('A1', 2)], highestLevel)).toEqual([
      { kind: 'declined', themeCode: 'B', questionCode: null, from: 2.6, to: 2 },
      { kind: 'ahead_of_region', themeCode: 'C', questionCode: null, from: 3, to: 4 },
      { kind: 'low_question', themeCode: 'A', questionCode: 'A1', from: 5, to: 2 },
    ]);
  });

  it.each([
    ['a difference of 0.2', { own: 3, previous: 2.8 }, ['improved A']],
    ['a difference of 0.1', { own: 3, previous: 2.9 }, []],
    ['a difference of 0.2 that a float holds too low', { own: 3.3, previous: 3.1 }, ['improved A']],
    ['a fall of 0.2', { own: 2.8, previous: 3 }, ['declined A']],
    ['no difference', { own: 3, previous: 3, region: 3 }, []],
    ['nothing to compare with', { own: 3 }, []],
    ['no own score', { own: null, previous: 3, region: 4 }, []],
    ['a lead of 0.4', { own: 3.4, region: 3 }, ['ahead_of_region A']],
    ['a level of zero before', { own: 1, previous: 0 }, ['improved A']],
  ])('of %s are as the table says', (_name, figures, expected) => {
    expect(kindsOf([theme('A', figures)])).toEqual(expected);
  });

  it.each([
    [1, true],
    [2, true],
    [3, false],
    [5, false],
  ])('of a lowest question at level %d of 5 name it: %s', (own, isNamed) => {
    expect(kindsOf([], [question('A1', own)])).toEqual(isNamed ? ['low_question A'] : []);
  });

  it('put the other direction in a place that is left', () => {
    const themes = [theme('A', { own: 3, previous: 2 }), theme('B', { own: 3, previous: 3.5 })];
    expect(kindsOf(themes)).toEqual(['improved A', 'declined B']);
  });

  it('tell one of each kind, the largest', () => {
    const themes = [
      theme('A', { own: 4, previous: 3 }),
      theme('B', { own: 3, previous: 3.3 }),
      theme('C', { own: 3, previous: 3.6 }),
      theme('D', { own: 3, previous: 2.5 }),
    ];
    expect(kindsOf(themes)).toEqual(['improved A', 'declined C']);
  });

  it('keep a place for a strength', () => {
    const themes = [
      theme('A', { own: 2, previous: 3, region: 3 }),
      theme('B', { own: 2, previous: 2, region: 3.5 }),
      theme('C', { own: 3, previous: 2.7, region: 3 }),
    ];
    expect(kindsOf(themes, [question('D1', 1)])).toEqual([
      'declined A',
      'behind_region B',
      'improved C',
    ]);
  });

  it('are at most three, each kind once, each worth saying', () => {
    const tenths = fc.integer({ min: 0, max: 50 }).map((n) => n / 10);
    const own = fc.option(tenths);
    const figures = fc.oneof(
      fc.array(fc.record({ own, previous: tenths }), { maxLength: 10 }),
      fc.array(fc.record({ own, previous: tenths, region: tenths }), { maxLength: 10 }),
    );
    const lowest = fc.array(
      fc.integer({ min: 0, max: 5 }).map((level) => question('A1', level)),
      { maxLength: 1 },
    );
    fc.assert(
      fc.property(figures, lowest, (all, questions) => {
        const themes = all.map((each, index) => theme(String.fromCharCode(65 + index), each));
        const insights = insightsOf(themes, questions, highestLevel);
        expect(insights.length).toBeLessThanOrEqual(3);
        expect(new Set(insights.map(({ kind }) => kind)).size).toBe(insights.length);
        expect(new Set(insights.map(({ themeCode }) => themeCode)).size).toBe(insights.length);
        for (const { kind, from, to } of insights) {
          if (kind === 'low_question') continue;
          const isUp = kind === 'improved' || kind === 'ahead_of_region';
          expect(Math.round((isUp ? to - from : from - to) * 10)).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});

describe('the question that an insight names', () => {
  const questions = [
    { ...question('A1', 3), previous: 2, region: 3.4 },
    { ...question('A2', 4), previous: 1, region: 3.1 },
    { ...question('A3', 1), previous: 2, region: 2.2 },
    { ...question('B1', 5), previous: 1, region: 1 },
    { ...question('A4', 2), previous: null, region: null },
  ];
  const insight = { themeCode: 'A', questionCode: null } as const;

  it.each([
    ['improved', 2, 3, 'A2'],
    ['declined', 3, 2, 'A3'],
    ['ahead_of_region', 2, 3, 'A2'],
    ['behind_region', 3, 2, 'A3'],
  ] as const)(
    'is, for %s, the one of the theme that differs most that way',
    (kind, from, to, code) => {
      expect(nameQuestion({ ...insight, kind, from, to }, questions).questionCode).toBe(code);
    },
  );

  it('is nobody when every question points the other way', () => {
    const risen = [{ ...question('A1', 4), previous: 2 }];
    const declined = { ...insight, kind: 'declined', from: 3, to: 2 } as const;
    expect(nameQuestion(declined, risen).questionCode).toBeNull();
  });
});
