import { describe, expect, it } from '@jest/globals';
import type { LineageEntry } from '../instrument-shape.js';
import { marksAlongLineage, type MarkedVersion } from './marks-along-lineage.js';

const version = (
  number: string,
  counts: Readonly<Record<string, number>>,
  lineage: readonly (readonly [kind: LineageEntry['kind'], from: string[], to: string[]])[] = [],
): MarkedVersion => ({
  instrument: {
    version: number,
    lineage: lineage.map(([kind, from, to]) => ({ kind, from, to, isComparable: false })),
  },
  marks: Object.entries(counts).map(([questionCode, count]) => ({
    version: number,
    questionCode,
    count,
    regionCount: 1,
    reasons: [],
    spread: null,
  })),
});

const versions = [
  version('3', { A1: 1, A2: 5 }, [
    ['reworded', ['A2'], ['A1']],
    ['new', [], ['A2']],
    ['merged', ['B1', 'B2'], ['B1']],
  ]),
  version('2', { A1: 10, A2: 20, B2: 40 }, [
    ['split', ['C1'], ['A2', 'B1']],
    ['same', ['B2'], ['B2']],
    ['dropped', ['A1'], []],
  ]),
  version('1', { A2: 100, B2: 200, C1: 400 }),
];

describe('the marks of a question', () => {
  it.each([
    ['A1', ['3 A1', '2 A2', '1 C1']],
    ['A2', ['3 A2']],
    ['B1', ['2 B2', '1 B2', '1 C1']],
    ['C1', []],
  ])('of %s follow what it descends from', (code, expected) => {
    const found = marksAlongLineage(versions, code);
    expect(found.map((each) => `${each.version} ${each.questionCode}`)).toEqual(expected);
  });
});
