import { describe, expect, it } from '@jest/globals';
import { differencesIn, type DifferencesSource } from './differences.js';
import type { OpenedMember, RegionFigure, SeenSpread } from './region-results.js';
import { seenSpread, tellsOfNobody } from './seen-spread.js';
import { weakPointsIn } from './weak-points.js';

const scale = [1, 2, 3, 4, 5].map((value) => ({ value }));
const countsOf = (counts: readonly number[]) =>
  counts.map((count, index) => ({ value: index + 1, count }));
const figure = (mean: number | null): RegionFigure => ({
  ...{ mean, n: 9, absence: null, previous: null, isBroken: false },
});
const question = (code: string, mean: number | null) => ({
  ...{ code, themeCode: code.charAt(0), statement: `Wij doen ${code}.`, breakReason: null },
  ...figure(mean),
});
const member = (name: string, theme: number | null, level: number | null): OpenedMember => ({
  municipality: { code: name, name, slug: name },
  ...{ total: theme, themes: [theme], levels: [level], heldThemes: [] },
});

describe('differences worth a conversation', () => {
  const apart = (spread: SeenSpread | null, members: readonly OpenedMember[] = []) =>
    differencesIn({
      ...{ scale, themes: [], questions: [question('A1', 3)], members, spreadOf: () => spread },
    });

  it.each([
    ['two_camps', [4, 0, 0, 0, 4], 'twee groepen: op niveau 1, en op niveau 5'],
    ['two_camps', [0, 3, 5, 0, 2], 'twee groepen: op niveau 2 en 3, en op niveau 5'],
    ['spread_out', [2, 2, 2, 2, 0], 'van niveau 1 tot niveau 4'],
  ])('of the kind %s begin with a question of that kind', (kind, counts, words) => {
    const [difference] = apart({ basis: 'all', levels: countsOf(counts) });
    expect(difference?.kind).toBe(kind);
    expect(difference?.openingQuestion).toContain(words);
    expect(difference?.openingQuestion).toContain('‘Wij doen A1’');
  });

  it('name who stands apart only when it opened its figures', () => {
    const spread: SeenSpread = { basis: 'all', levels: countsOf([1, 0, 0, 4, 4]) };
    const [named] = apart(spread, [member('Oss', 3, 1), member('Boekel', 3, 4)]);
    expect(named).toMatchObject({ kind: 'one_apart', municipality: { name: 'Oss' } });
    expect(named?.openingQuestion).toContain('kiest Oss niveau 1');
    const [hidden] = apart(spread, [member('Boekel', 3, 4)]);
    expect(hidden).toMatchObject({ kind: 'spread_out', municipality: null });
    expect(JSON.stringify(hidden)).not.toContain('Oss');
  });

  it('are no groups of one, and nobody stands apart from one other', () => {
    const two = [member('Oss', 3, 1), member('Boekel', 3, 5)];
    const [difference] = apart({ basis: 'opened', levels: countsOf([1, 0, 0, 0, 1]) }, two);
    expect(difference).toMatchObject({ kind: 'spread_out', municipality: null });
  });

  it('are none where answers are near each other, or cannot be seen', () => {
    expect(apart({ basis: 'all', levels: countsOf([0, 0, 5, 4, 0]) })).toEqual([]);
    expect(apart(null)).toEqual([]);
  });

  it('are ordered by how far apart, questions and themes alike', () => {
    const spreads: Record<string, number[]> = { A1: [2, 2, 2, 2, 2], A2: [5, 0, 0, 0, 5] };
    const source: DifferencesSource = {
      ...{ scale, themes: [{ code: 'A', title: 'Visie', ...figure(3) }] },
      questions: [question('A1', 3), question('A2', 3)],
      members: [member('Oss', 1.4, null), member('Boekel', 3.1, null), member('Vught', null, 2)],
      spreadOf: (code) => ({ basis: 'all', levels: countsOf(spreads[code] ?? []) }),
    };
    const differences = differencesIn(source);
    expect(differences.map(({ kind, questionCode }) => [kind, questionCode])).toEqual([
      ['two_camps', 'A2'],
      ['spread_out', 'A1'],
      ['theme_below', null],
    ]);
    expect(differences[2]?.openingQuestion).toContain('Oss lager dan de regio (1,4 tegen 3,0)');
  });
});

describe('counts beside figures that some opened', () => {
  it.each([
    { what: 'all opened', opened: [1, 2, 2, 4, 5], tells: true },
    { what: 'nobody opened', opened: [], tells: true },
    { what: 'one left', opened: [1, 2, 2, 4], tells: false },
    { what: 'three alike left', opened: [1, 2], counts: [1, 1, 0, 3, 0], tells: false },
    { what: 'three of which two differ left', opened: [1], counts: [1, 1, 0, 1, 1], tells: true },
  ])('may be seen or not: $what', ({ opened, counts, tells }) => {
    const levels = countsOf(counts ?? [1, 2, 0, 1, 1]);
    expect(tellsOfNobody(levels, opened)).toBe(tells);
    const spread = seenSpread({ code: 'A1', levels }, opened, scale);
    expect(spread?.basis).toBe(tells ? 'all' : 'opened');
  });
});

describe('points that are weak everywhere', () => {
  it('are low and alike, lowest first', () => {
    const spreads: Record<string, number[]> = {
      A1: [3, 6, 0, 0, 0],
      A2: [6, 3, 0, 0, 0],
      A3: [5, 0, 0, 0, 4],
      A4: [0, 0, 0, 5, 4],
    };
    const points = weakPointsIn(
      [question('A1', 1.7), question('A2', 1.3), question('A3', 2.8), question('A4', 4.4)],
      scale,
      (code) => ({ basis: 'all', levels: countsOf(spreads[code] ?? []) }),
    );
    expect(points).toEqual([
      { questionCode: 'A2', mean: 1.3, lowest: 1, highest: 2 },
      { questionCode: 'A1', mean: 1.7, lowest: 1, highest: 2 },
    ]);
  });

  it('are known without counts only where the mean leaves no room for a difference', () => {
    const points = weakPointsIn([question('A1', 1.1), question('A2', 2.2)], scale, () => null);
    expect(points.map(({ questionCode }) => questionCode)).toEqual(['A1']);
  });
});
