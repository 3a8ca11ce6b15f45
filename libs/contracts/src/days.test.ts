import { describe, expect, it } from '@jest/globals';
import { addDays, dayText, isCalendarDay } from './days.js';

describe('a calendar day', () => {
  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['1900-02-29', false],
    ['2027-02-31', false],
    ['2027-13-01', false],
    ['27-01-01', false],
    ['2027-1-1', false],
    ['1-1-2027', false],
    ['', false],
  ])('%s is one: %s', (text, is) => {
    expect(isCalendarDay(text)).toBe(is);
  });

  it('reads in Dutch, and has a day before it', () => {
    expect(dayText('2027-03-01')).toBe('1 maart 2027');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });
});
