import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@ijkpunt/instruments';
import fc from 'fast-check';
import type { AnsweredLevel } from './score-plan.js';
import { scoreThemes, themeAbsence, themeMean, totalAbsence, totalMean } from './scores.js';

type Mark = number | 'dont_know' | 'not_applicable' | 'unanswered';

const letter = (theme: number): string => String.fromCharCode(65 + theme);

/** An instrument with a theme of each size, on a scale of 0 to 5. */
const instrumentOf = (sizes: readonly number[]): Instrument => ({
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: `Niveau ${value}` })),
  themes: sizes.map((size, theme) => ({
    code: letter(theme),
    title: `Thema ${letter(theme)}`,
    questions: Array.from({ length: size }, (_, index) => ({
      code: `${letter(theme)}${index + 1}`,
      statement: 'Wij doen dit.',
      levels: ['0', '1', '2', '3', '4', '5'],
    })),
  })),
});

const answersOf = (themes: readonly (readonly Mark[])[]): AnsweredLevel[] =>
  themes.flatMap((marks, theme) =>
    marks.flatMap((mark, index): AnsweredLevel[] => {
      const code = `${letter(theme)}${index + 1}`;
      if (mark === 'unanswered') return [];
      if (typeof mark === 'number') return [{ code, kind: 'level', level: mark }];
      return [{ code, kind: mark, level: null }];
    }),
  );
const scoresOf = (...themes: readonly (readonly Mark[])[]) =>
  scoreThemes(instrumentOf(themes.map((marks) => marks.length)), answersOf(themes));
const meanOfTheme = (marks: readonly Mark[]) => scoresOf(marks).map(themeMean)[0] ?? null;
const withOpen = (asked: number, open: number, mark: Mark): Mark[] => [
  ...Array.from({ length: open }, () => mark),
  ...Array.from({ length: asked - open }, () => 3),
];

describe('the score of a theme', () => {
  it.each([
    { asked: 4, most: 1 },
    { asked: 5, most: 1 },
    { asked: 6, most: 1 },
    { asked: 10, most: 3 },
    { asked: 20, most: 6 },
  ])('of $asked questions is there with $most open and gone with one more', ({ asked, most }) => {
    for (const mark of ['dont_know', 'not_applicable', 'unanswered'] as const) {
      expect(meanOfTheme(withOpen(asked, most, mark))).toEqual({ numerator: 3, denominator: 1 });
      expect(meanOfTheme(withOpen(asked, most + 1, mark))).toBeNull();
    }
  });

  it('counts the three ways of being open together', () => {
    const marks = ['dont_know', 'not_applicable', 'unanswered', 2, 2, 2, 2, 2, 2] as const;
    expect(meanOfTheme([...marks, 2])).toEqual({ numerator: 2, denominator: 1 });
    expect(meanOfTheme([...marks, 'dont_know'])).toBeNull();
  });

  it('is the mean of the answered levels, not of the asked questions', () => {
    expect(meanOfTheme([4, 3, 3, 'dont_know'])).toEqual({ numerator: 10, denominator: 3 });
  });

  it('counts a level of zero as a level', () => {
    expect(scoresOf([0, 0, 0])[0]).toMatchObject({ counted: 3, levelSum: 0, lowest: 0 });
    expect(meanOfTheme([0, 0, 0])).toEqual({ numerator: 0, denominator: 1 });
  });

  it('shows the zero that a mean of 0, 3 and 3 hides', () => {
    expect(scoresOf([0, 3, 3])).toEqual([
      { code: 'A', asked: 3, counted: 3, levelSum: 6, lowest: 0, highest: 3 },
    ]);
  });

  it.each(['dont_know', 'not_applicable', 'unanswered'] as const)(
    'is absent and has no extremes when every question is %s',
    (mark) => {
      const [score] = scoresOf([mark, mark, mark, mark]);
      expect(score).toEqual({
        code: 'A',
        asked: 4,
        counted: 0,
        levelSum: 0,
        lowest: null,
        highest: null,
      });
      expect(score && themeAbsence(score)).toBe('too_many_open');
    },
  );

  it('leaves out answers to questions that are not asked', () => {
    const stray = { code: 'Z9', kind: 'level', level: 5 } as const;
    expect(scoreThemes(instrumentOf([1]), [...answersOf([[2]]), stray])).toEqual(scoresOf([2]));
  });
});

describe('the total', () => {
  const open: Mark[] = ['dont_know'];
  const themes = (scored: number, without: number): Mark[][] => [
    ...Array.from({ length: scored }, (): Mark[] => [2]),
    ...Array.from({ length: without }, () => open),
  ];

  it.each([
    { scored: 7, without: 3, isThere: true },
    { scored: 6, without: 4, isThere: false },
    { scored: 3, without: 1, isThere: true },
    { scored: 2, without: 1, isThere: false },
    { scored: 14, without: 6, isThere: true },
    { scored: 13, without: 7, isThere: false },
    { scored: 1, without: 0, isThere: true },
    { scored: 0, without: 10, isThere: false },
  ])('over $scored themes with and $without without a score: $isThere', (row) => {
    const scores = scoresOf(...themes(row.scored, row.without));
    expect(totalMean(scores)).toEqual(row.isThere ? { numerator: 2, denominator: 1 } : null);
    expect(totalAbsence(scores)).toBe(row.isThere ? null : 'too_few_themes');
  });

  it('weighs each theme the same, however many questions it has', () => {
    expect(totalMean(scoresOf([1, 1, 1, 1, 1, 1], [4]))).toEqual({ numerator: 5, denominator: 2 });
  });

  it('leaves themes without a score out of the mean', () => {
    expect(totalMean(scoresOf([1], [2], [3], open))).toEqual({ numerator: 2, denominator: 1 });
  });
});

describe('scores of any scan', () => {
  const mark = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) },
    fc.constantFrom('dont_know', 'not_applicable', 'unanswered'),
  ) as fc.Arbitrary<Mark>;
  const scan = fc.array(fc.array(mark, { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 10,
  });

  it('lie between the lowest and the highest level that was answered', () => {
    fc.assert(
      fc.property(scan, (themes) => {
        const scores = scoresOf(...themes);
        for (const score of scores) {
          const mean = themeMean(score);
          if (!mean) continue;
          const value = mean.numerator / mean.denominator;
          expect(value).toBeGreaterThanOrEqual(score.lowest ?? Infinity);
          expect(value).toBeLessThanOrEqual(score.highest ?? -Infinity);
        }
        const total = totalMean(scores);
        const levels = themes.flat().filter((each) => typeof each === 'number');
        if (!total) return;
        const value = total.numerator / total.denominator;
        expect(value).toBeGreaterThanOrEqual(Math.min(...levels));
        expect(value).toBeLessThanOrEqual(Math.max(...levels));
      }),
    );
  });

  it('do not depend on the order of the answers', () => {
    fc.assert(
      fc.property(scan, fc.infiniteStream(fc.nat()), (themes, keys) => {
        const instrument = instrumentOf(themes.map((marks) => marks.length));
        const answers = answersOf(themes);
        const keyed = answers.map((answer) => ({ answer, key: keys.next().value }));
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ answer }) => answer);
        expect(JSON.stringify(scoreThemes(instrument, shuffled))).toBe(
          JSON.stringify(scoreThemes(instrument, answers)),
        );
      }),
    );
  });
});

describe('what an instrument declares', () => {
  const plain = instrumentOf([3]);
  const change = (index: number, fields: object): Instrument => ({
    ...plain,
    themes: plain.themes.map((theme) => ({
      ...theme,
      questions: theme.questions.map((question, at) =>
        at === index ? { ...question, ...fields } : question,
      ) as typeof theme.questions,
    })),
  });

  it('weighs a question as often as it says', () => {
    const [score] = scoreThemes(change(0, { weight: 4 }), answersOf([[5, 1, 2]]));
    expect(score).toMatchObject({ counted: 3, levelSum: 23, weightSum: 6 });
    expect(score && themeMean(score)).toEqual({ numerator: 23, denominator: 6 });
  });

  it('leaves the weight of what is not answered with a level out', () => {
    const weighed = { ...change(0, { weight: 4 }), scoring: declared('1/2', '7/10') };
    const [score] = scoreThemes(weighed, answersOf([['dont_know', 1, 2]]));
    expect(score && themeMean(score)).toEqual({ numerator: 3, denominator: 2 });
  });

  it('counts no question that it does not score, neither as asked nor as answered', () => {
    const [score] = scoreThemes(change(2, { isScored: false }), answersOf([[4, 4, 0]]));
    expect(score).toMatchObject({ asked: 2, counted: 2, levelSum: 8, lowest: 4 });
  });

  it('lets more or less of a theme be open, and of the themes be without a score', () => {
    const strict = { ...plain, scoring: declared('0/1', '1/1') };
    const half = answersOf([[3, 3, 'dont_know']]);
    expect(
      scoreThemes({ ...plain, scoring: declared('1/2', '7/10') }, half).map(themeMean),
    ).toEqual([{ numerator: 3, denominator: 1 }]);
    expect(scoreThemes(strict, half).map(themeMean)).toEqual([null]);
    expect(totalMean(scoreThemes(strict, answersOf([[3, 3, 3]])))).not.toBeNull();
  });

  it('changes no byte when it declares the usual', () => {
    const answers = answersOf([[1, 2, 3]]);
    expect(scoreThemes({ ...plain, scoring: declared('3/10', '7/10') }, answers)).toEqual(
      scoreThemes(plain, answers),
    );
    expect(Object.keys(scoreThemes(plain, answers)[0] ?? {})).toEqual([
      'code',
      'asked',
      'counted',
      'levelSum',
      'lowest',
      'highest',
    ]);
  });

  it('gives a checklist no score at all', () => {
    const scores = scoreThemes({ ...plain, isScored: false }, answersOf([[1, 2, 3]]));
    expect([scores.map(themeMean), totalMean(scores)]).toEqual([[null], null]);
  });
});

const declared = (atMostMissing: string, atLeastThemes: string): Instrument['scoring'] => ({
  rule: 'mean_of_theme_means',
  theme: { atMostMissing },
  total: { atLeastThemes },
});
