import type { Instrument } from '@ijkpunt/instruments';
import type { Fraction } from '@ijkpunt/contracts';
import { meanOf } from '../fraction.js';
import { fewest } from '../region-means.js';
import type { AnsweredLevel } from '../score-plan.js';
import { scoreThemes, themeMean, totalMean } from '../scores.js';
import { comparedQuestions } from './region-figures.js';
import { mainPart, releaseGroups, type Release, type ReleasedGroup } from './release-groups.js';

/** One submission that the groups are counted over. */
export interface CountedScan {
  readonly municipalityCode: string;
  readonly answers: readonly AnsweredLevel[];
}

/** The means of one group, by the code of what they are of; withheld ones are absent. */
export interface GroupMeans {
  readonly total: Fraction | null;
  readonly themes: Readonly<Record<string, Fraction>>;
  readonly questions: Readonly<Record<string, Fraction>>;
}

export interface CountedGroup {
  readonly means: GroupMeans;
  readonly withheld: Release;
}

/** The questions of a theme are a part of their own. */
export const questionsPart = (themeCode: string): string => `questions:${themeCode}`;

interface Figure {
  readonly kind: 'total' | 'theme' | 'question';
  readonly code: string;
  readonly part: string;
  readonly fewest: number;
  readonly scored: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, Fraction>;
}

/** Means of groups over one edition's submissions, as far as they may be seen. */
export function countGroups(
  instrument: Instrument,
  scans: readonly CountedScan[],
  hidden: ReadonlySet<string>,
  groups: readonly ReleasedGroup[],
): CountedGroup[] {
  const figures = figuresOf(instrument, scans);
  const releases = releaseGroups(figures, hidden, groups);
  return groups.map(({ codes }, index) => {
    const withheld = releases[index] ?? {};
    const means = (kind: Figure['kind']): [string, Fraction][] =>
      figures.flatMap((figure) => {
        if (figure.kind !== kind || withheld[figure.part]) return [];
        const mean = meanOf(
          [...figure.values].flatMap(([of, value]) => (codes.has(of) ? value : [])),
        );
        return mean ? [[figure.code, mean]] : [];
      });
    return {
      withheld,
      means: {
        total: means('total')[0]?.[1] ?? null,
        themes: Object.fromEntries(means('theme')),
        questions: Object.fromEntries(means('question')),
      },
    };
  });
}

function figuresOf(instrument: Instrument, scans: readonly CountedScan[]): Figure[] {
  const scored = scans.map(({ municipalityCode, answers }) => ({
    code: municipalityCode,
    themes: scoreThemes(instrument, answers),
    levels: new Map(answers.map(({ code, level }) => [code, level])),
  }));
  type Scored = (typeof scored)[number];
  const figure = (
    of: Pick<Figure, 'kind' | 'code' | 'part' | 'fewest'>,
    valueOf: (scan: Scored) => Fraction | null,
  ): Figure => {
    const values = new Map(
      scored.flatMap((scan) => {
        const value = valueOf(scan);
        return value ? [[scan.code, value] as const] : [];
      }),
    );
    return { ...of, values, scored: new Set(values.keys()) };
  };
  return [
    figure({ kind: 'total', code: '', part: mainPart, fewest: fewest.theme }, ({ themes }) =>
      totalMean(themes),
    ),
    ...instrument.themes.map(({ code }, index) =>
      figure({ kind: 'theme', code, part: mainPart, fewest: fewest.theme }, ({ themes }) =>
        themes[index] ? themeMean(themes[index]) : null,
      ),
    ),
    ...comparedQuestions(instrument).map(({ code, themeCode }) =>
      figure(
        { kind: 'question', code, part: questionsPart(themeCode), fewest: fewest.question },
        ({ levels }) => {
          const level = levels.get(code) ?? null;
          return level === null ? null : { numerator: level, denominator: 1 };
        },
      ),
    ),
  ];
}
