import { describe, expect, it } from '@jest/globals';
import {
  chooseSides,
  compareScans,
  compareSides,
  differenceOf,
  onlyDifferences,
  sidesOf,
  type Origin,
} from './compare.js';

const answer = (questionCode: string, level: number, note: string | null = null) => ({
  ...{ questionCode, kind: 'level' as const, level, note },
  ...{ responsible: null, action: null, dueOn: null },
});
const instrument = {
  themes: [
    {
      code: 'A',
      title: 'Visie',
      questions: [
        { code: 'A1', statement: 'Eén' },
        { code: 'A2', statement: 'Twee' },
      ],
    },
    { code: 'B', title: 'Melden', questions: [{ code: 'B1', statement: 'Drie' }] },
  ],
};

describe('two submissions side by side', () => {
  const from = { instrument, answers: [answer('A1', 2), answer('A2', 3), answer('B1', 4)] };
  const to = { instrument, answers: [answer('A1', 3), answer('A2', 3), answer('B1', 4)] };

  it('stand beside each other question by question', () => {
    const [theme] = compareScans(from, to);
    expect(theme?.questions.map(({ code, difference }) => [code, difference])).toEqual([
      ['A1', 'choice'],
      ['A2', 'none'],
    ]);
    expect(theme?.questions[0]).toMatchObject({
      from: [{ statement: null, answer: { level: 2 } }],
      to: [{ answer: { level: 3 } }],
    });
  });

  it('show only what differs, and no theme without a difference', () => {
    const shown = onlyDifferences(compareScans(from, to));
    expect(shown.map(({ code, questions }) => [code, questions.length])).toEqual([['A', 1]]);
    expect(onlyDifferences(compareScans(to, to))).toEqual([]);
  });

  it('tell another choice from other words', () => {
    expect(differenceOf(answer('A1', 2), answer('A1', 2, 'nu wel'))).toBe('words');
    expect(differenceOf(answer('A1', 2), null)).toBe('choice');
    expect(differenceOf(null, null)).toBe('none');
    const text = { ...answer('J2', 0), kind: 'text' as const, level: null };
    expect(differenceOf(text, { ...text, note: 'anders' })).toBe('choice');
  });
});

describe('two submissions of different versions', () => {
  const asked = (...themes: readonly (readonly [string, readonly string[]])[]) => ({
    themes: themes.map(([code, codes]) => ({
      ...{ code, title: code },
      questions: codes.map((each) => ({ code: each, statement: `Nieuw ${each}` })),
    })),
  });
  const origin = (
    questionCode: string,
    kind: Origin['kind'],
    former: string,
    isComparable = false,
  ): Origin => ({
    ...{ questionCode, kind, isComparable, reason: `Over ${questionCode}.` },
    former: former
      .split(' ')
      .filter(Boolean)
      .map((code) => ({ code, statement: `Oud ${code}` })),
  });
  const from = {
    instrument: asked(['A', ['A1', 'A2', 'A3', 'A4']], ['Z', ['Z1']]),
    answers: [answer('A1', 2), answer('A2', 3), answer('A3', 4), answer('A4', 1), answer('Z1', 5)],
  };
  const to = {
    instrument: asked(['A', ['A1', 'A2', 'A6', 'A7', 'A8']]),
    answers: [answer('A1', 2), answer('A2', 3), answer('A6', 4), answer('A7', 5), answer('A8', 1)],
  };
  const origins = [
    origin('A1', 'reworded', 'A1', true),
    origin('A2', 'merged', 'A2 A3'),
    origin('A6', 'same', 'A3', true),
    origin('A7', 'new', ''),
    origin('A8', 'unknown', ''),
  ];
  const shown = compareScans(from, to, origins).map(({ code, questions }) => [
    code,
    questions.map((each) => [
      each.code,
      each.change,
      each.difference,
      each.from.map(({ code, statement, answer }) => `${code} ${statement} ${answer?.level}`),
    ]),
  ]);

  it('are paired by lineage, with both texts, and what is no longer asked at the end', () => {
    expect(shown).toEqual([
      [
        'A',
        [
          ['A1', 'reworded', 'none', ['A1 Oud A1 2']],
          ['A2', 'merged', 'question', ['A2 Oud A2 3', 'A3 Oud A3 4']],
          ['A6', 'same', 'none', ['A3 Oud A3 4']],
          ['A7', 'new', 'question', []],
          ['A8', 'unknown', 'question', []],
          ['A4', 'dropped', 'question', ['A4 null 1']],
        ],
      ],
      ['Z', [['Z1', 'dropped', 'question', ['Z1 null 5']]]],
    ]);
  });

  it('show among the differences every question that may not be compared', () => {
    const [theme] = onlyDifferences(compareScans(from, to, origins));
    expect(theme?.questions.map(({ code }) => code)).toEqual(['A2', 'A7', 'A8', 'A4']);
  });

  it('read the same from the other side', () => {
    const [now, previous] = sidesOf([1], true);
    if (!now || !previous) throw new Error('there are two sides');
    expect(compareSides({ from: previous, to: now }, { from, to }, origins)).toEqual(
      compareScans(from, to, origins),
    );
    const [theme] = compareSides({ from: now, to: previous }, { from: to, to: from }, origins);
    expect(theme?.questions[1]).toMatchObject({
      from: [{ code: 'A2', answer: { level: 3 } }],
      to: [{ code: 'A2' }, { code: 'A3' }],
    });
    expect(compareSides({ from: now, to: now }, { from: to, to }, origins)).toEqual(
      compareScans(to, to),
    );
  });

  it('miss nothing between equal versions when the later asked only some themes', () => {
    expect(compareScans(from, to).map(({ code }) => code)).toEqual(['A']);
  });
});

describe('the two that are compared', () => {
  const sides = sidesOf([3, 2, 1], true);
  const values = (van: string | null, tot: string | null, of = sides) => {
    const chosen = chooseSides(of, van, tot);
    return chosen && [chosen.from.value, chosen.to.value];
  };

  it.each([
    [null, null, ['2', '3']],
    ['1', '2', ['1', '2']],
    ['vorige', null, ['vorige', '3']],
    [null, '1', ['vorige', '1']],
    ['9', 'x', ['2', '3']],
    [null, 'vorige', ['2', 'vorige']],
  ])('for van=%s and tot=%s', (van, tot, expected) => {
    expect(values(van, tot)).toEqual(expected);
  });

  it('are none as long as there are not two', () => {
    expect(values(null, null, sidesOf([1], false))).toBeNull();
    expect(values(null, null, sidesOf([], true))).toBeNull();
    expect(values(null, null, sidesOf([1], true))).toEqual(['vorige', '1']);
  });
});
