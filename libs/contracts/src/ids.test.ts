import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { isUuid, newId } from './ids.js';

/** The last moment that 48 bits of milliseconds can tell: in the year 10889. */
const lastMoment = 2 ** 48 - 1;
const moment = fc.integer({ min: 0, max: lastMoment });
const millisecondsOf = (id: string): number =>
  Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('a new id', () => {
  it('is a valid uuid of version 7 at any moment', () => {
    fc.assert(
      fc.property(moment, (now) => {
        expect(z.uuid({ version: 'v7' }).safeParse(newId(now)).success).toBe(true);
        expect(isUuid(newId(now))).toBe(true);
      }),
    );
  });

  it.each([0, 1, 2 ** 32 - 1, 2 ** 32, Date.parse('2026-10-05T05:00:00Z'), lastMoment])(
    'carries the millisecond %d that it was made in',
    (now) => {
      expect(millisecondsOf(newId(now))).toBe(now);
    },
  );

  it('takes the present moment by itself', () => {
    const before = Date.now();
    const made = millisecondsOf(newId());
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now());
  });

  it('sorts by the moment it was made, as text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(moment, { minLength: 2, maxLength: 30 }), (moments) => {
        const ids = moments.toSorted((a, b) => a - b).map((now) => newId(now));
        expect(ids.toSorted()).toEqual(ids);
      }),
    );
  });

  it('is unique, also within one millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(1_800_000_000_000));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('isUuid', () => {
  it.each([
    ['an empty text', ''],
    ['a word', 'schiedam'],
    ['a uuid without its dashes', '0198c0de00007000800000000000abcd'],
    ['a uuid with something behind it', '0198c0de-0000-7000-8000-00000000abcd '],
    ['a uuid with a digit that is not hexadecimal', '0198c0de-0000-7000-8000-00000000abcg'],
    ['SQL', "' or 1=1 --"],
  ])('refuses %s', (_name, text) => {
    expect(isUuid(text)).toBe(false);
  });
});
