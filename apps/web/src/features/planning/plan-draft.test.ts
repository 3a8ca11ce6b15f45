import { describe, expect, it } from '@jest/globals';
import { emptyDraft, planOf } from './plan-draft.js';

const draft = emptyDraft([{ code: 'zelfscan', version: '1', title: 'Zelfscan', themes: [] }]);

describe('a plan that is being filled in', () => {
  it('is each year, by the numbers on screen', () => {
    expect(planOf({ ...draft, title: 'Zelfscan', opensDay: '29', opensMonth: '2' })).toEqual({
      campaign: null,
      schedule: {
        ...{ title: 'Zelfscan', instrumentCode: 'zelfscan', themeCodes: null, time: '09:00' },
        ...{ opensDay: 29, opensMonth: 2, weeksOpen: 6, referenceDay: 1, referenceMonth: 1 },
        lastYear: null,
      },
    });
    expect(planOf({ ...draft, lastYear: '2030' })?.schedule?.lastYear).toBe(2030);
  });

  it('is once, with its days', () => {
    const days = { opensOn: '2027-03-01', lastDay: '2027-04-11', referenceDate: '2027-01-01' };
    const once = { ...draft, ...days, isYearly: false, themeCodes: ['A'] };
    expect(planOf(once)).toMatchObject({
      schedule: null,
      campaign: { ...days, themeCodes: ['A'] },
    });
  });

  it.each([
    { time: '' },
    { weeksOpen: '1.5' },
    { isYearly: false },
    { isYearly: false, opensOn: '2027-03-01', lastDay: '2027-04-11' },
  ])('is none yet with %j', (change) => {
    expect(planOf({ ...draft, ...change })).toBeNull();
  });
});
