import { describe, expect, it } from '@jest/globals';
import { emptyDraft, type AnswerContent } from '../draft.js';
import {
  countPerFilter,
  differsFrom,
  filterQuestions,
  readFilter,
  type Findable,
} from './question-filters.js';

const question = (code: string, change: Partial<Findable> = {}): Findable => ({
  code,
  statement: 'Wij spreken alle gezinsleden.',
  explanation: null,
  note: '',
  isOpen: false,
  isMine: false,
  differs: false,
  isMarked: false,
  ...change,
});
const all = [
  question('A1', { isOpen: true, isMine: true }),
  question('A2', { note: 'Zie de werkinstructie van het cliëntenpanel', differs: true }),
  question('B1', { explanation: 'Ook over cliënten.', isMarked: true, isMine: true }),
];
const codes = (questions: readonly Findable[]) => questions.map(({ code }) => code);

describe('finding a question', () => {
  it.each([
    ['alles', ['A1', 'A2', 'B1']],
    ['open', ['A1']],
    ['mijn', ['A1', 'B1']],
    ['verschil', ['A2']],
    ['gemarkeerd', ['B1']],
  ] as const)('by the filter %s', (filter, expected) => {
    expect(codes(filterQuestions(all, filter, ''))).toEqual(expected);
  });

  it.each([
    ['a2', ['A2']],
    ['GEZINSLEDEN', ['A1', 'A2', 'B1']],
    ['clienten', ['A2', 'B1']],
    ['  cliënten   werkinstructie ', ['A2']],
    ['bestaat niet', []],
  ])('by code, statement, explanation and note: %s', (search, expected) => {
    expect(codes(filterQuestions(all, 'alles', search))).toEqual(expected);
  });

  it('counts what each filter would show with the search', () => {
    expect(countPerFilter(all, 'clienten')).toEqual({
      alles: 2,
      open: 0,
      mijn: 1,
      verschil: 1,
      gemarkeerd: 1,
    });
  });

  it('reads the filter of an address, and shows all for one it does not know', () => {
    expect(readFilter('open')).toBe('open');
    expect(readFilter('anders')).toBe('alles');
    expect(readFilter(null)).toBe('alles');
  });
});

describe('an answer beside that of the previous campaign', () => {
  const previous: AnswerContent = {
    kind: 'level',
    level: 2,
    note: 'toen',
    responsible: null,
    action: null,
    dueOn: null,
  };
  const now = { ...emptyDraft, kind: 'level' as const, level: 2 };

  it('differs by another choice, not by another note', () => {
    expect(differsFrom({ ...now, note: 'nu' }, previous)).toBe(false);
    expect(differsFrom({ ...now, level: 3 }, previous)).toBe(true);
    expect(differsFrom({ ...now, kind: 'dont_know', level: null }, previous)).toBe(true);
  });

  it('differs by its words where words are the answer', () => {
    const words = { ...previous, kind: 'text' as const, level: null };
    const text = { ...now, kind: 'text' as const, level: null };
    expect(differsFrom({ ...text, note: ' toen ' }, words)).toBe(false);
    expect(differsFrom({ ...text, note: 'nu' }, words)).toBe(true);
  });

  it('does not differ while one of the two is absent', () => {
    expect(differsFrom(emptyDraft, previous)).toBe(false);
    expect(differsFrom(now, undefined)).toBe(false);
  });
});
