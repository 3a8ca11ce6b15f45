import { describe, expect, it } from '@jest/globals';
import type { AnswerKind } from '@ijkpunt/contracts';
import type { Descent, Instrument } from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '@ijkpunt/scans';
import { changesSince, droppedSince } from './question-changes.js';

const descent = (code: string, more: Partial<Descent> = {}): Descent => ({
  ...{ code, kind: 'same', from: [code], isComparable: true, reason: null },
  ...more,
});
const level = (code: string, value: number): SubmittedAnswer => ({
  ...{ code, kind: 'level', level: value, note: null },
});
const answer = (code: string, kind: AnswerKind): SubmittedAnswer => ({
  ...{ code, kind, level: null, note: 'omdat' },
});
const changeOf = (then: SubmittedAnswer[], now: SubmittedAnswer[], from = descent('A1')) =>
  changesSince([from], then, now).get('A1');

describe('what happened to an answer since the previous measurement', () => {
  it.each([
    ['up', level('A1', 2), level('A1', 3)],
    ['down', level('A1', 3), level('A1', 2)],
    ['same', level('A1', 3), level('A1', 3)],
    ['up', answer('A1', 'no'), answer('A1', 'partly')],
    ['down', answer('A1', 'yes'), answer('A1', 'partly')],
    ['not_answered', answer('A1', 'dont_know'), level('A1', 2)],
    ['not_answered', level('A1', 2), answer('A1', 'not_applicable')],
    ['not_answered', answer('A1', 'text'), answer('A1', 'text')],
  ])('is %s', (change, then, now) => {
    expect(changeOf([then], [now])).toEqual({ change, previousKind: then.kind, reason: null });
  });

  it('follows a question to the code it had', () => {
    const moved = descent('A1', { kind: 'reworded', from: ['B7'], reason: 'Korter gezegd.' });
    expect(changeOf([level('B7', 1), level('A1', 5)], [level('A1', 2)], moved)).toEqual({
      ...{ change: 'up', previousKind: 'level', reason: 'Korter gezegd.' },
    });
  });

  it.each([
    ['new', descent('A1', { kind: 'new', from: [], isComparable: false, reason: 'Ontbrak.' })],
    ['not_comparable', descent('A1', { kind: 'split', isComparable: false, reason: 'Gesplitst.' })],
  ])('is %s, with the reason and without the answer of then', (change, from) => {
    expect(changeOf([level('A1', 1)], [level('A1', 5)], from)).toEqual({
      ...{ change, previousKind: null, reason: from.reason },
    });
  });
});

describe('what is asked no more', () => {
  const former = {
    themes: [
      {
        questions: ['A1', 'A2', 'A3'].map((code) => ({
          code,
          statement: `Over ${code}.`,
          levels: [],
        })),
      },
    ],
  } as unknown as Instrument;

  it('is what nothing descends from', () => {
    const merged = descent('A1', { kind: 'merged', from: ['A1', 'A3'], isComparable: false });
    expect(droppedSince(former, [merged])).toEqual([{ code: 'A2', statement: 'Over A2.' }]);
  });

  it('is unknown where no line leads back', () => {
    expect(droppedSince(null, [descent('A1', { kind: 'unknown', from: [] })])).toEqual([]);
  });
});
