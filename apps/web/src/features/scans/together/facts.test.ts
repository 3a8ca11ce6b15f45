import { describe, expect, it } from '@jest/globals';
import { assigneesOf, commentsAt, openComments, presentAt } from './facts.js';
import type { Together } from './together-query.js';

const sam = { id: '1', name: 'Sam Voorbeeld' };
const noor = { id: '2', name: 'Noor Voorbeeld' };
const comment = (id: string, questionCode: string, resolvedAt: string | null) => ({
  id,
  questionCode,
  text: 'x',
  writtenBy: 'Sam Voorbeeld',
  writtenAt: '2026-03-01T10:00:00Z',
  resolvedBy: resolvedAt && 'Noor Voorbeeld',
  resolvedAt,
});
const together: Together = {
  id: 'scan',
  comments: [comment('1', 'A1', null), comment('2', 'A1', '2026-03-02'), comment('3', 'B1', null)],
  assignments: [
    { themeCode: 'A', person: sam },
    { themeCode: 'A', person: noor },
    { themeCode: 'B', person: noor },
  ],
  present: [
    { person: noor, questionCode: 'A1' },
    { person: sam, questionCode: null },
  ],
  colleagues: [noor, sam],
  permissions: { canComment: true, canDivide: false },
};

describe('what colleagues do at a scan', () => {
  it('is told apart by theme and by question', () => {
    expect(assigneesOf(together, 'A')).toEqual([sam, noor]);
    expect(assigneesOf(together, 'C')).toEqual([]);
    expect(commentsAt(together, 'A1').map(({ id }) => id)).toEqual(['1', '2']);
    expect(openComments(commentsAt(together, 'A1'))).toBe(1);
    expect(presentAt(together, 'A1')).toEqual([noor]);
  });

  it('is nothing as long as it was not read', () => {
    expect([assigneesOf(null, 'A'), commentsAt(null, 'A1'), presentAt(null, 'A1')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
