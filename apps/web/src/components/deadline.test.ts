import { describe, expect, it } from '@jest/globals';
import { daysLeftText, deadlineText } from './deadline.js';

const closesAt = '2026-12-07T22:59:59Z';

describe('deadline', () => {
  it('says how many days are left and the last day', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(deadlineText(closesAt, now)).toBe('nog 16 dagen, tot en met 7 december');
    expect(daysLeftText(closesAt, now)).toBe('nog 16 dagen');
  });

  it('calls the last day by its name until midnight', () => {
    expect(daysLeftText(closesAt, new Date('2026-12-07T22:00:00Z'))).toBe('laatste dag');
  });

  it('says when a campaign closed', () => {
    expect(deadlineText(closesAt, new Date('2026-12-08T08:00:00Z'))).toBe('gesloten op 7 december');
  });
});
