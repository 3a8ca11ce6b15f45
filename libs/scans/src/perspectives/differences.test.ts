import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differencesOf } from './differences.js';

const asked = ['A1', 'A2', 'B1', 'B2'].map((code) => ({ code }));
const level = (questionCode: string, value: number) =>
  ({ questionCode, kind: 'level', level: value }) as const;
const without = (questionCode: string, kind: 'yes' | 'no' | 'dont_know' | 'not_applicable') =>
  ({ questionCode, kind, level: null }) as const;

const anyView = fc.oneof(
  fc
    .tuple(fc.constantFrom('A1', 'A2', 'B1', 'B2', 'Z9'), fc.integer({ min: 1, max: 5 }))
    .map(([code, value]) => level(code, value)),
  fc
    .tuple(
      fc.constantFrom('A1', 'A2', 'B1', 'B2'),
      fc.constantFrom<'dont_know' | 'not_applicable'>('dont_know', 'not_applicable'),
    )
    .map(([code, kind]) => without(code, kind)),
);

describe('where views differ', () => {
  it.each([
    ['equal levels', [level('A1', 3), level('A1', 3)], []],
    ['one view', [level('A1', 3)], []],
    ['not knowing', [level('A1', 3), without('A1', 'dont_know')], []],
    ['two levels apart', [level('A1', 2), level('A1', 4), level('A1', 3)], [['A1', 2]]],
    [
      'not applicable beside a level',
      [level('B1', 3), without('B1', 'not_applicable')],
      [['B1', 1]],
    ],
    ['yes and no', [without('B2', 'yes'), without('B2', 'no')], [['B2', 2]]],
  ])('counts %s', (_what, views, expected) => {
    expect(differencesOf(asked, views).map((each) => [each.questionCode, each.spread])).toEqual(
      expected,
    );
  });

  it('is largest first, then as the questions are asked, whatever the order of the views', () => {
    fc.assert(
      fc.property(
        fc.array(anyView, { maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        (views, dice) => {
          const found = differencesOf(asked, views);
          const places = found.map(({ questionCode }) =>
            asked.findIndex(({ code }) => code === questionCode),
          );
          for (const [index, { spread }] of found.entries()) {
            const next = found[index + 1];
            expect(spread).toBeGreaterThanOrEqual(1);
            if (!next) continue;
            expect(next.spread).toBeLessThanOrEqual(spread);
            if (next.spread === spread)
              expect(places[index + 1]).toBeGreaterThan(places[index] ?? -1);
          }
          const shuffled = views
            .map((view) => ({ view, key: dice.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ view }) => view);
          expect(differencesOf(asked, shuffled)).toEqual(found);
          // Nothing that two levels of a question say apart is left out.
          for (const { code } of asked) {
            const levels = views
              .filter((v) => v.questionCode === code)
              .flatMap((v) => v.level ?? []);
            const isFound = found.some(({ questionCode }) => questionCode === code);
            if (new Set(levels).size > 1) expect(isFound).toBe(true);
          }
        },
      ),
    );
  });
});
