import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localMoment } from './amsterdam-time.js';
import { findRuleProblems, mostWeeks, planRounds, type YearlyRule } from './plan-rounds.js';

const rule: YearlyRule = {
  opens: { month: 3, day: 1 },
  time: '09:00',
  weeksOpen: 6,
  reference: { month: 1, day: 1 },
  startsOn: '2026-11-22',
  lastYear: null,
};
const from = new Date('2026-11-22T12:00:00Z');
const shown = (at: Date): string => Object.values(localMoment(at)).join(' ');
const coming = (change: Partial<YearlyRule> = {}, now = from, count = 3) =>
  planRounds({ ...rule, ...change }, [], now, count).map((round) => ({
    opens: shown(round.opensAt),
    closes: shown(round.closesAt),
    reference: round.referenceDate,
    notes: round.notes,
  }));

describe('each year on the first of March, six weeks, as of the first of January', () => {
  it('gives the coming three rounds, at nine in the morning on either side of the clock change', () => {
    expect(coming()).toEqual(
      [2027, 2028, 2029].map((year) => ({
        opens: `${year}-03-01 09:00`,
        closes: `${year}-04-12 00:00`,
        reference: `${year}-01-01`,
        notes: [],
      })),
    );
  });

  it('has no round of this year when it is made after that day', () => {
    expect(coming({ startsOn: '2027-03-02' })[0]?.opens).toBe('2028-03-01 09:00');
    expect(coming({ startsOn: '2027-03-01' })[0]?.opens).toBe('2027-03-01 09:00');
  });

  it('still has the round that is open, until it closes', () => {
    const first = (at: string) => coming({}, new Date(at))[0]?.opens;
    expect(first('2027-04-11T21:59:59Z')).toBe('2027-03-01 09:00');
    expect(first('2027-04-11T22:00:00Z')).toBe('2028-03-01 09:00');
  });

  it('ends after its last year', () => {
    expect(coming({ lastYear: 2028 }).map(({ opens }) => opens.slice(0, 4))).toEqual([
      '2027',
      '2028',
    ]);
  });
});

describe('a round that is otherwise', () => {
  it('is skipped and told of, and three others follow', () => {
    const rounds = planRounds(rule, [{ year: 2028, kind: 'skip' }], from, 3);
    expect(rounds.map(({ year, isSkipped }) => [year, isSkipped])).toEqual([
      [2027, false],
      [2028, true],
      [2029, false],
      [2030, false],
    ]);
  });

  it('is moved with as many weeks and the same reference date', () => {
    const opensAt = new Date('2027-09-06T07:00:00Z');
    const [round] = planRounds(rule, [{ year: 2027, kind: 'move', opensAt }], from, 1);
    expect(round).toMatchObject({ opensAt, referenceDate: '2027-01-01', isMoved: true });
    expect(shown(round?.closesAt ?? from)).toBe('2027-10-18 00:00');
  });
});

describe('a day or hour that not every year has', () => {
  it('is the 28th of February in a common year, and says so', () => {
    const leap = { opens: { month: 2, day: 29 } };
    expect(coming(leap).map(({ opens, notes }) => [opens, notes])).toEqual([
      ['2027-02-28 09:00', ['2027 heeft geen 29 februari: de meting opent op 28 februari 2027.']],
      ['2028-02-29 09:00', []],
      ['2029-02-28 09:00', ['2029 heeft geen 29 februari: de meting opent op 28 februari 2029.']],
    ]);
    const reference = { reference: { month: 2, day: 29 } };
    expect(coming(reference)[0]).toMatchObject({
      reference: '2027-02-28',
      notes: ['2027 heeft geen 29 februari: de peildatum is 28 februari 2027.'],
    });
  });

  it('is an hour later when the clock skips it', () => {
    const [round] = coming({ opens: { month: 3, day: 28 }, time: '02:30' });
    expect(round?.opens).toBe('2027-03-28 03:30');
    expect(round?.notes).toEqual([
      'Op 28 maart 2027 slaat de klok 02:30 over: de meting opent om 03:30.',
    ]);
  });

  it('is the first of the two when the clock shows it twice', () => {
    const [round] = planRounds(
      { ...rule, opens: { month: 10, day: 31 }, time: '02:30' },
      [],
      from,
      1,
    );
    expect(round?.opensAt).toEqual(new Date('2027-10-31T00:30:00Z'));
    expect(round?.notes).toEqual([
      'Op 31 oktober 2027 is het twee keer 02:30: de meting opent de eerste keer.',
    ]);
  });
});

const anyRule = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    hour: fc.nat(23),
    weeksOpen: fc.integer({ min: 1, max: mostWeeks }),
  })
  .map(({ month, day, hour, weeksOpen }): YearlyRule => ({
    ...rule,
    opens: { month, day },
    time: `${String(hour).padStart(2, '0')}:30`,
    weeksOpen,
  }))
  .filter((each) => findRuleProblems(each).length === 0);

describe('any rule', () => {
  it('gives rounds in order that never overlap, at the time it says unless a note tells why not', () => {
    fc.assert(
      fc.property(anyRule, (each) => {
        const rounds = planRounds(each, [], from, 20);
        expect(rounds).toHaveLength(20);
        rounds.forEach((round, place) => {
          const next = rounds[place + 1];
          expect(round.closesAt > round.opensAt).toBe(true);
          if (next) expect(next.opensAt > round.closesAt).toBe(true);
          if (round.notes.length === 0) expect(localMoment(round.opensAt).time).toBe(each.time);
          expect(localMoment(round.closesAt).time).toBe('00:00');
          expect(round.referenceDate <= localMoment(round.opensAt).day).toBe(true);
        });
      }),
    );
  });

  it('gives the same rounds whenever one looks', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 0, max: 3_650 }), (each, days) => {
        const later = new Date(from.getTime() + days * 86_400_000);
        const known = planRounds(each, [], from, 20).filter(({ closesAt }) => closesAt > later);
        expect(planRounds(each, [], later, known.length)).toEqual(known);
      }),
    );
  });
});

describe('a rule that cannot be meant', () => {
  it.each<[string, Partial<YearlyRule>, string]>([
    ['30 February', { opens: { month: 2, day: 30 } }, '30 februari bestaat niet.'],
    ['31 April', { reference: { month: 4, day: 31 } }, '31 april bestaat niet.'],
    ['month 13', { opens: { month: 13, day: 1 } }, '1 (maand 13) bestaat niet.'],
    ['no weeks', { weeksOpen: 0 }, 'Een meting is 1 tot 26 hele weken open.'],
    ['half a week', { weeksOpen: 1.5 }, 'Een meting is 1 tot 26 hele weken open.'],
    ['a year of weeks', { weeksOpen: 52 }, 'Een meting is 1 tot 26 hele weken open.'],
    [
      'a reference date after the opening',
      { reference: { month: 3, day: 2 } },
      'De peildatum ligt na de opening; kies een dag ervoor of die dag zelf.',
    ],
    [
      'an end before the beginning',
      { lastYear: 2025 },
      'Het laatste jaar is 2026 tot en met 2099.',
    ],
  ])('with %s is told so', (_what, change, problem) => {
    expect(findRuleProblems({ ...rule, ...change })).toEqual([problem]);
  });

  it('is not one on the 29th of February, or as of the day it opens', () => {
    expect(findRuleProblems({ ...rule, opens: { month: 2, day: 29 } })).toEqual([]);
    expect(findRuleProblems({ ...rule, reference: { month: 3, day: 1 } })).toEqual([]);
  });
});
