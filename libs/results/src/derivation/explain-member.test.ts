import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questionsOf } from '@ijkpunt/instruments';
import { toOneDecimal } from '@ijkpunt/contracts';
import { fraction } from '../fraction.js';
import { openedMembers } from '../region/opened-results.js';
import { anyResults } from '../testing/random-results.js';
import { explainMember } from './explain-member.js';

describe('the derivation of what a municipality opened', () => {
  it('is of exactly the cell that is shown, and adds up where its levels may be seen', () => {
    fc.assert(
      fc.property(anyResults, ({ region }) => {
        const { instrument, members } = region;
        const themes = instrument.themes.map(({ code }) => code);
        const questions = questionsOf(instrument).map(({ code }) => code);
        const opened = members.flatMap(({ code, scores, levels, heldThemes = [] }) =>
          scores && levels
            ? {
                ...{ municipalityCode: code, openedVersion: 1, version: 1, scores, heldThemes },
                levels: Object.fromEntries(
                  Object.entries(levels).filter(([of]) => !heldThemes.includes(of.charAt(0))),
                ),
              }
            : [],
        );
        const rows = openedMembers(
          members.map((each) => ({ ...each, hasMeanConsent: false })),
          opened,
          { themes, questions },
        );
        for (const { municipality, ...row } of rows) {
          const of = (about: string) =>
            explainMember(region, `member:${municipality.slug}${about}`);
          expect(of('')?.value).toBe(row.total);
          expect(themes.map((code) => of(`/theme:${code}`)?.value)).toEqual(row.themes);
          expect(questions.map((code) => of(`/question:${code}`)?.value)).toEqual(row.levels);
          for (const code of themes) {
            const { sum, divisor, value, parts } = of(`/theme:${code}`) ?? { parts: [] };
            if (value === null || !sum || !divisor) continue;
            expect(toOneDecimal(fraction(sum.numerator, sum.denominator * divisor))).toBe(value);
            const seen = parts.filter((part) => part.state === 'counted');
            if (row.heldThemes.includes(code)) {
              expect(seen).toEqual([]);
              continue;
            }
            const added = seen.reduce(
              (all, part) => all + (part.value?.numerator ?? 0) * part.weight,
              0,
            );
            expect(sum).toEqual(fraction(added, 1));
          }
        }
      }),
    );
  });

  it('tells nothing of who opened nothing', () => {
    fc.assert(
      fc.property(anyResults, ({ region }) => {
        for (const { slug } of region.members.filter(({ scores }) => scores === null)) {
          for (const about of ['', '/theme:A', '/question:A1']) {
            expect(explainMember(region, `member:${slug}${about}`)).toMatchObject({
              ...{ value: null, absence: 'not_shared', parts: [], sum: null },
            });
          }
        }
      }),
    );
  });

  it.each([
    'member:elders',
    'member:gemeente-0/theme:Z',
    'member:gemeente-0/A',
    'total',
    'member:',
  ])('is not there for %s', (about) => {
    const [found] = fc.sample(anyResults, { numRuns: 1, seed: 3 });
    if (!found) throw new Error('nothing was drawn');
    const members = found.region.members.map((each) => ({ ...each, scores: [] }));
    expect(explainMember({ ...found.region, members }, about)).toBeNull();
  });
});
