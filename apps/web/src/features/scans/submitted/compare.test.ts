import { describe, expect, it } from '@jest/globals';
import { chooseSides, compareScans, differenceOf, onlyDifferences, sidesOf } from './compare.js';

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
    expect(theme?.questions[0]).toMatchObject({ from: { level: 2 }, to: { level: 3 } });
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
