import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  followLineage,
  loadShippedInstruments,
  questionsOf,
  type Descent,
  type Instrument,
} from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '@ijkpunt/scans';
import { compareScores, findSameTheme } from './comparison.js';
import { scoreThemes, themeMean, totalMean } from './scores.js';

const level = (code: string, value: number | null): SubmittedAnswer => ({
  ...{ code, kind: value === null ? 'dont_know' : 'level', level: value, note: null },
});
/** `'A1 3, A2 -'`: A1 on level 3, A2 "weet ik niet". */
const answersOf = (text: string): SubmittedAnswer[] =>
  text.split(', ').map((each) => {
    const [code = '', value] = each.split(' ');
    return level(code, value === '-' ? null : Number(value));
  });
/** Themes of questions: `'A1 A2 A3 | B1 B2'`. */
const instrumentOf = (text: string, change: Partial<Instrument> = {}): Instrument => ({
  code: 'proef',
  version: '2',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `n${value}` })),
  themes: text.split(' | ').map((codes) => ({
    code: codes.charAt(0),
    title: codes.charAt(0),
    questions: codes
      .split(' ')
      .map((code) => ({ code, statement: code, levels: ['a', 'b', 'c', 'd', 'e'] })),
  })),
  ...change,
});
/** `'A1<A1, A2<A3, A4≠A4, A5'`: comparable, moved, not comparable, new. */
const descentsOf = (text: string): Descent[] =>
  text.split(', ').map((each) => {
    const [, code = '', sign, from] = /^(\w+)(?:([<≠])(\w+))?$/.exec(each) ?? [];
    return {
      code,
      kind: sign === '<' ? 'reworded' : sign ? 'split' : 'new',
      from: from ? [from] : [],
      isComparable: sign === '<',
      reason: 'Zo besloten.',
    };
  });
const of = (numerator: number, denominator = 1) => ({ numerator, denominator });

describe('a score beside that of another version', () => {
  const instrument = instrumentOf('A1 A2 A3 A4 | B1 B2 B3');
  const now = answersOf('A1 2, A2 3, A3 4, A4 5, B1 1, B2 2, B3 2');
  const compare = (lines: string, then: string, answers = now) =>
    compareScores(instrument, answers, { answers: answersOf(then), descents: descentsOf(lines) });

  it('is over the comparable questions, then and now', () => {
    // Three of four may be compared: now 2, 3, 4 and not the 5 of the new question.
    const { themes } = compare(
      'A1<A1, A2<A2, A3<A3, A4, B1<B1, B2<B2, B3<B3',
      'A1 1, A2 2, A3 2, B1 1, B2 1, B3 3',
    );
    expect(themes).toEqual([
      { comparable: 3, isBroken: false, own: of(3), former: of(5, 3) },
      { comparable: 3, isBroken: false, own: of(5, 3), former: of(5, 3) },
    ]);
  });

  it('takes the former answer of the question that became this one', () => {
    const { themes } = compare(
      'A1<B3, A2<A1, A3<A2, A4<A9, B1<B1, B2<B2, B3<A3',
      'B3 5, A1 1, A2 1, A9 1, B1 2, B2 2, A3 2',
    );
    expect(themes.map(({ former }) => former)).toEqual([of(2), of(2)]);
  });

  it.each([
    ['two of four', 'A1<A1, A2<A2, A3≠A3, A4, B1<B1, B2<B2, B3<B3', [true, false]],
    ['three of four', 'A1<A1, A2<A2, A3<A3, A4≠A4, B1<B1, B2<B2, B3<B3', [false, false]],
    ['two of three', 'A1<A1, A2<A2, A3<A3, A4<A4, B1<B1, B2<B2, B3≠B3', [false, true]],
    ['none', 'A1, A2, A3, A4, B1<B1, B2<B2, B3<B3', [true, false]],
  ])('breaks off below 70%% of the questions: %s', (_what, lines, broken) => {
    const { themes } = compare(lines, 'A1 1, A2 1, A3 1, A4 1, B1 1, B2 1, B3 1');
    expect(themes.map(({ isBroken }) => isBroken)).toEqual(broken);
    for (const { isBroken, own, former } of themes) {
      expect([own === null, former === null]).toEqual([isBroken, isBroken]);
    }
  });

  it('keeps exactly 70%', () => {
    const ten = instrumentOf('A1 A2 A3 A4 A5 A6 A7 A8 A9 A10');
    const lines = (kept: number) =>
      Array.from(
        { length: 10 },
        (_, index) => `A${index + 1}${index < kept ? `<A${index + 1}` : ''}`,
      );
    const broken = [7, 6].map((kept) => {
      const earlier = { answers: [], descents: descentsOf(lines(kept).join(', ')) };
      return compareScores(ten, [], earlier).themes[0]?.isBroken;
    });
    expect(broken).toEqual([false, true]);
  });

  it('has no total when fewer than 70% of the themes can be compared', () => {
    const broken = compare(
      'A1<A1, A2<A2, A3, A4, B1<B1, B2<B2, B3<B3',
      'A1 1, A2 1, B1 1, B2 1, B3 1',
    );
    expect(broken).toMatchObject({ own: null, former: null });
    const whole = compare(
      'A1<A1, A2<A2, A3<A3, A4, B1<B1, B2<B2, B3<B3',
      'A1 1, A2 2, A3 3, B1 1, B2 1, B3 1',
    );
    expect(whole).toMatchObject({ own: of(7, 3), former: of(3, 2) });
  });

  it('counts "weet ik niet" as open among the comparable questions alone', () => {
    const lines = 'A1<A1, A2<A2, A3<A3, A4, B1<B1, B2<B2, B3<B3';
    const then = 'A1 1, A2 -, A3 3, B1 1, B2 1, B3 1';
    expect(compare(lines, then).themes[0]).toMatchObject({ own: of(3), former: null });
    const open = answersOf('A1 2, A2 3, A3 4, A4 -, B1 1, B2 2, B3 2');
    expect(compare(lines, then, open).themes[0]).toMatchObject({ own: of(3) });
  });

  it('weighs both by the present weights', () => {
    const weighed = instrumentOf('A1 A2');
    const [theme] = weighed.themes;
    const questions = theme?.questions.map((each) => ({
      ...each,
      weight: each.code === 'A1' ? 3 : 1,
    }));
    const heavy = { ...weighed, themes: [{ code: 'A', title: 'A', questions: questions ?? [] }] };
    const earlier = { answers: answersOf('A1 2, A2 4'), descents: descentsOf('A1<A1, A2<A2') };
    expect(compareScores(heavy, answersOf('A1 4, A2 2'), earlier)).toMatchObject({
      own: of(7, 2),
      former: of(5, 2),
    });
  });
});

describe('a score beside that of the same version', () => {
  it('is what it always was, whatever was answered', async () => {
    const shipped = (await loadShippedInstruments()).filter(({ isScored }) => isScored);
    const answer = fc.option(fc.integer({ min: 1, max: 4 }));
    const scans = fc.array(answer, { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...shipped), scans, scans, (instrument, present, past) => {
        const { version } = instrument;
        const fill = (levels: readonly (number | null)[]) =>
          questionsOf(instrument).map(({ code }, index) => level(code, levels[index] ?? null));
        const descents = followLineage([instrument], { from: version, to: version });
        const compared = compareScores(instrument, fill(present), {
          answers: fill(past),
          descents,
        });
        const [own, former] = [present, past].map((levels) =>
          scoreThemes(instrument, fill(levels)),
        );
        expect(compared).toEqual({
          own: own && totalMean(own),
          former: former && totalMean(former),
          themes: instrument.themes.map((_theme, index) => ({
            comparable: own?.[index]?.asked,
            isBroken: false,
            own: own?.[index] && themeMean(own[index]),
            former: former?.[index] && themeMean(former[index]),
          })),
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the former mean of a region', () => {
  const before = instrumentOf('A1 A2 | B1 B2', { version: '1' });
  const find = (
    now: string,
    lines: string,
    { former = before, theme = 'A', change = {} as Partial<Instrument> } = {},
  ): string | null => findSameTheme(former, instrumentOf(now, change), descentsOf(lines), theme);

  it.each([
    ['every question stayed', 'A1 A2', 'A1<A1, A2<A2', 'A'],
    ['the theme has another letter', 'A1 A2', 'A1<B1, A2<B2', 'B'],
    ['a question came', 'A1 A2 A3', 'A1<A1, A2<A2, A3', null],
    ['a question went', 'A1', 'A1<A1', null],
    ['a question changed its measure', 'A1 A2', 'A1<A1, A2≠A2', null],
    ['a question came from another theme', 'A1 A2', 'A1<A1, A2<B1', null],
    ['nothing is known', 'A1 A2', 'A1, A2', null],
  ])('stands beside the present one when it means the same: %s', (_what, now, lines, expected) => {
    expect(find(now, lines)).toBe(expected);
  });

  it('does not when a question counts more often, or more may stay open', () => {
    const heavier = instrumentOf('A1 A2', { version: '1' });
    const [theme] = heavier.themes;
    const questions = theme?.questions.map((each) => ({ ...each, weight: 2 })) ?? [];
    const former = { ...heavier, themes: [{ code: 'A', title: 'A', questions }] };
    expect(find('A1 A2', 'A1<A1, A2<A2', { former })).toBeNull();
    const scoring = {
      rule: 'mean_of_theme_means' as const,
      theme: { atMostMissing: '1/2' },
      total: { atLeastThemes: '7/10' },
    };
    expect(find('A1 A2', 'A1<A1, A2<A2', { change: { scoring } })).toBeNull();
  });

  it('of the Zelfscan stands beside that of the second version, but for three themes', async () => {
    const [first, second] = (await loadShippedInstruments()).filter(
      ({ code }) => code === 'zelfscan',
    );
    if (!first || !second) throw new Error('two versions of the Zelfscan are shipped');
    const descents = followLineage([first, second], { from: '1', to: '2' });
    const same = second.themes.map(({ code }) => findSameTheme(first, second, descents, code));
    expect(same).toEqual(['A', null, 'C', 'D', 'E', 'F', null, null, 'I', 'J']);
  });
});
