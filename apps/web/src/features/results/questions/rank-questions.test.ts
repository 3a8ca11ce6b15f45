import { describe, expect, it } from '@jest/globals';
import { endsOf } from './rank-questions.js';

const asked = (...figures: readonly (readonly [number | null, number?])[]) =>
  figures.map(([own, region = null], index) => ({ code: `A${index + 1}`, own, region }));
const codesOf = (questions: ReturnType<typeof asked>) => {
  const { strong, weak, isAlike } = endsOf(questions);
  const codes = (side: readonly { readonly code: string }[]) =>
    side.map(({ code }) => code).join(' ');
  return [codes(strong), codes(weak), isAlike];
};

describe('the strongest and weakest questions', () => {
  it('go by level, then by how far from the region, then as they are asked', () => {
    expect(codesOf(asked([3, 3], [5, 4], [5, 3], [1, 2], [1, 3], [null, 1], [3, 3]))).toEqual([
      'A3 A2 A1 A7',
      'A5 A4',
      false,
    ]);
  });

  it('are five at most at each end, and none at both', () => {
    const many = asked(...Array.from({ length: 14 }, (_, at) => [1 + (at % 5)] as const));
    const { strong, weak } = endsOf(many);
    expect([strong.length, weak.length]).toEqual([5, 5]);
    expect(strong.filter((each) => weak.includes(each))).toEqual([]);
  });

  it('are not there when all stand alike, or nothing was answered', () => {
    expect(codesOf(asked([3, 2], [3, 4], [null]))).toEqual(['', '', true]);
    expect(codesOf(asked([null], [null]))).toEqual(['', '', false]);
  });
});
