import { describe, expect, it } from '@jest/globals';
import { answerKinds, Refusal } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import fc from 'fast-check';
import { checkAnswer, noteLimit, type AnswerInput } from './answer-rules.js';

const instrument: Instrument = {
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Niveau ${value}` })),
  themes: [
    {
      code: 'A',
      title: 'Thema',
      questions: [
        { code: 'A1', statement: 'Wij doen dit.', levels: ['1', '2', '3', '4', '5'] },
        { code: 'A3', type: 'check', statement: 'Is er een visie?' },
        { code: 'A4', type: 'open', statement: 'Wat lukt al?' },
      ],
    },
  ],
};
const level: AnswerInput = { questionCode: 'A1', kind: 'level', level: 3, note: null };
const empty = { responsible: null, action: null, dueOn: null, isConfirmed: false };
const check = (change: Partial<AnswerInput>) => checkAnswer(instrument, { ...level, ...change });
const refusedField = (change: Partial<AnswerInput>): unknown => {
  try {
    check(change);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'BAD_USER_INPUT') return error.details['field'];
    throw error;
  }
  return 'accepted';
};

describe('an answer', () => {
  it.each([
    ['the lowest level', { level: 1 }, {}],
    ['the highest level', { level: 5 }, {}],
    ['a level with a note', { note: 'Zie de werkinstructie.' }, {}],
    ['a note of 10,000 characters', { note: 'x'.repeat(noteLimit) }, {}],
    [
      'a note of 10,000 characters with space around it',
      { note: ` ${'x'.repeat(noteLimit)}\n` },
      { note: 'x'.repeat(noteLimit) },
    ],
    ['a note with an emoji', { note: '👍🏽' }, {}],
    ['a note of white space', { note: ' \n\t ' }, { note: null }],
    ['an empty note', { note: '' }, { note: null }],
    ['"weet ik niet" without a note', { kind: 'dont_know', level: null }, {}],
    ['"weet ik niet" with a note', { kind: 'dont_know', level: null, note: 'x' }, {}],
    [
      '"niet van toepassing" with a note',
      { kind: 'not_applicable', level: null, note: ' x ' },
      { note: 'x' },
    ],
  ] as const)('may be %s', (_name, change, kept) => {
    expect(check(change)).toEqual({ ...level, ...empty, ...change, ...kept });
  });

  it.each([
    ['yes to a question about levels', { kind: 'yes', level: null }, 'kind'],
    ['words for a question about levels', { kind: 'text', level: null, note: 'x' }, 'kind'],
    ['an action with a level', { action: 'Plan maken' }, 'action'],
    ['somebody with a level', { responsible: 'Beleid' }, 'action'],
    ['a date with a level', { dueOn: '2026-12-31' }, 'action'],
    ['a question that is not asked', { questionCode: 'A2' }, 'questionCode'],
    ['the question in lower case', { questionCode: 'a1' }, 'questionCode'],
    ['a question with a NUL', { questionCode: 'A1\0' }, 'questionCode'],
    ['level 0', { level: 0 }, 'level'],
    ['level 6', { level: 6 }, 'level'],
    ['level 2.5', { level: 2.5 }, 'level'],
    ['level NaN', { level: Number.NaN }, 'level'],
    ['no level at all', { level: null }, 'level'],
    ['a level with "weet ik niet"', { kind: 'dont_know' }, 'level'],
    ['a level with "niet van toepassing"', { kind: 'not_applicable', note: 'x' }, 'level'],
    ['"niet van toepassing" without a note', { kind: 'not_applicable', level: null }, 'note'],
    [
      '"niet van toepassing" with white space',
      { kind: 'not_applicable', level: null, note: ' \n' },
      'note',
    ],
    ['a note with a NUL', { note: 'a\0b' }, 'note'],
    ['a note that is a NUL', { note: '\0' }, 'note'],
    ['a note with half an emoji', { note: 'a\ud83d' }, 'note'],
    ['a note of 10,001 characters', { note: 'x'.repeat(noteLimit + 1) }, 'note'],
  ] as const)('is refused for %s', (_name, change, field) => {
    expect(refusedField(change)).toBe(field);
  });

  const yes = { questionCode: 'A3', kind: 'yes', level: null } as const;
  it.each([
    ['yes', {}],
    ['partly', { kind: 'partly' }],
    ['no, with who, what and when', { kind: 'no', responsible: 'Beleid', action: 'Plan maken' }],
    ['unknown, with a date', { kind: 'dont_know', dueOn: '2028-02-29' }],
  ] as const)('to a check may be %s', (_name, change) => {
    expect(check({ ...yes, ...change })).toEqual({ ...yes, note: null, ...empty, ...change });
  });

  it.each([
    ['a level', { kind: 'level', level: 3 }, 'kind'],
    ['"niet van toepassing"', { kind: 'not_applicable', note: 'x' }, 'kind'],
    ['yes with a level', { level: 3 }, 'level'],
    ['30 February', { dueOn: '2026-02-30' }, 'dueOn'],
    ['29 February of another year', { dueOn: '2027-02-29' }, 'dueOn'],
    ['a date in another form', { dueOn: '31-12-2026' }, 'dueOn'],
    ['a date with a time', { dueOn: '2026-12-31T00:00:00Z' }, 'dueOn'],
    ['the year 0001', { dueOn: '0001-01-01' }, 'dueOn'],
    ['a novel of an action', { action: 'x'.repeat(2_001) }, 'action'],
    ['a NUL as who does it', { responsible: 'a\0' }, 'responsible'],
  ] as const)('to a check may not be %s', (_name, change, field) => {
    expect(refusedField({ ...yes, ...change })).toBe(field);
  });

  it('to an open question is in words, or not known', () => {
    const open = { questionCode: 'A4', level: null } as const;
    expect(check({ ...open, kind: 'text', note: ' Veel. ' })).toMatchObject({ note: 'Veel.' });
    expect(check({ ...open, kind: 'dont_know' })).toMatchObject({ note: null });
    expect(refusedField({ ...open, kind: 'text', note: ' ' })).toBe('note');
    expect(refusedField({ ...open, kind: 'yes' })).toBe('kind');
  });

  it('is stable once it was accepted, and fit to be stored', () => {
    const note = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom(' ', '\n', '\u00a0', 'x', '\0', '\ud83d', '\ude00'))
        .map((units) => units.join('')),
    );
    const input = fc.record({
      questionCode: fc.constantFrom('A1', 'A2', 'A3', 'A4', ''),
      kind: fc.constantFrom(...answerKinds),
      level: fc.option(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double())),
      note,
      action: note,
      responsible: note,
      dueOn: fc.option(fc.constantFrom('', '2026-02-28', '2026-02-30', 'x')),
    });
    fc.assert(
      fc.property(input, (given) => {
        if (refusedField(given) !== 'accepted') return;
        const accepted = check(given);
        expect(check(accepted)).toEqual(accepted);
        expect(accepted.kind === 'level').toBe(accepted.level !== null);
        expect(accepted.note).not.toBe('');
        expect(Buffer.from(accepted.note ?? '').toString()).toBe(accepted.note ?? '');
      }),
      { numRuns: 2_000 },
    );
  });
});
