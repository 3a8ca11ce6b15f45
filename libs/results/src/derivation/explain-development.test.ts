import { describe, expect, it } from '@jest/globals';
import { shownDifference, toOneDecimal } from '@ijkpunt/contracts';
import fc from 'fast-check';
import { composeDevelopment } from '../development/compose-development.js';
import type { DevelopmentLine } from '../development/development.js';
import { add, fraction } from '../fraction.js';
import { anyDevelopment, type RandomDevelopment } from '../testing/random-development.js';
import type { FigureDerivation } from './derivation.js';
import { nameOfPoint, parseDevelopmentName } from './development-name.js';
import { explainDevelopment } from './explain-development.js';

const explain = ({ source, regions }: RandomDevelopment, about: string): FigureDerivation => {
  const found = explainDevelopment({ source, regionAt: (at) => regions[at] ?? null }, about);
  if (!found) throw new Error(`${about} has no derivation`);
  return found;
};

/** Every figure of the page, by the name that explains it. */
function figuresOf({ source }: RandomDevelopment): [string, number | null][] {
  const { total, themes, endedThemes, municipality } = composeDevelopment(source);
  const lines: [string, DevelopmentLine][] = [
    ['total', total],
    ...themes.flatMap((theme): [string, DevelopmentLine][] => [
      [`theme:${theme.code}`, theme],
      ...theme.questions.map((each): [string, DevelopmentLine] => [`question:${each.code}`, each]),
    ]),
  ];
  const ended = endedThemes.flatMap(({ code, until, points, predecessors }) => {
    const last = source.measurements.findIndex(({ campaign }) => campaign.slug === until);
    return pointsOf(`theme:${code}`, `^${until}`, {
      points: points.slice(0, last + 1),
      predecessors,
    });
  });
  return [...lines.flatMap(([name, line]) => pointsOf(name, '', line)), ...ended];

  function pointsOf(name: string, end: string, line: DevelopmentLine): [string, number | null][] {
    return line.points.flatMap(({ own, region }, at): [string, number | null][] => [
      ...(municipality ? [[`${name}@meting-${at}${end}`, own] as [string, number | null]] : []),
      [`${name}.region@meting-${at}${end}`, region],
      [`${name}.predecessor:GM0001@meting-${at}${end}`, line.predecessors[0]?.values[at] ?? null],
    ]);
  }
}

describe('the derivation of a figure of a development', () => {
  it('is of exactly the figure that is shown, whatever was asked and answered', () => {
    fc.assert(
      fc.property(anyDevelopment, (development) => {
        const shown = figuresOf(development);
        expect(shown.map(([about]) => [about, explain(development, about).value])).toEqual(shown);
      }),
    );
  });

  it('adds up, or says why there is nothing to add up', () => {
    fc.assert(
      fc.property(anyDevelopment, (development) => {
        for (const [about, value] of figuresOf(development)) {
          const { form, absence, parts, sum, divisor } = explain(development, about);
          expect(absence === null).toBe(value !== null);
          if (value === null || !sum || divisor === null || form === 'answer') continue;
          const added = parts
            .filter(({ state }) => state === 'counted')
            .map(({ value: part, weight }) =>
              fraction(
                (part?.numerator ?? 0) * (form === 'mean_of_answers' ? weight : 1),
                part?.denominator ?? 1,
              ),
            )
            .reduce(add, fraction(0, 1));
          expect(sum).toEqual(added);
          expect(toOneDecimal(fraction(sum.numerator, sum.denominator * divisor))).toBe(value);
        }
      }),
    );
  });

  it('tells the sum of a region only where every figure in it is told', () => {
    fc.assert(
      fc.property(anyDevelopment, (development) => {
        for (const [at] of development.regions.entries()) {
          const { sum, n, parts } = explain(development, `total.region@meting-${at}`);
          if (sum) expect(parts.filter(({ value }) => value !== null)).toHaveLength(n ?? -1);
        }
      }),
    );
  });

  it('of a difference subtracts what stands at two measurements of one line', () => {
    fc.assert(
      fc.property(anyDevelopment, (development) => {
        const last = development.source.measurements.length - 1;
        const [to, from] = [last, 0].map((at) => explain(development, `total.region@meting-${at}`));
        const difference = explain(development, `total.region@meting-${last}~meting-0`);
        const [now, then] = [to?.value ?? null, from?.value ?? null];
        expect(difference.value).toBe(
          now === null || then === null ? null : shownDifference(now, then),
        );
        expect(difference.parts.map(({ title }) => title)).toEqual([`Meting ${last}`, 'Meting 0']);
      }),
    );
  });

  it.each([
    'total',
    'total@elders-2026',
    'theme:Z@meting-0',
    'question:Z9@meting-0',
    'theme:A.previous@meting-0',
    'total.predecessor:GM9999@meting-0',
    'total@meting-0~elders-2026',
    'theme:A@meting-0^elders-2026',
  ])('is not there for %s', (about) => {
    const [development] = fc.sample(anyDevelopment, { numRuns: 1, seed: 11 });
    if (!development) throw new Error('nothing was drawn');
    const regionAt = (at: number) => development.regions[at] ?? null;
    expect(explainDevelopment({ source: development.source, regionAt }, about)).toBeNull();
  });

  it.each([
    'total@a-1',
    'theme:A.region@a-1',
    'question:J10@a-1~a-0',
    'total.predecessor:GM0606@a',
  ])('is read back as it was written: %s', (about) => {
    const name = parseDevelopmentName(about);
    expect(name && nameOfPoint(name)).toBe(about);
  });
});
