import type { Instrument } from '@ijkpunt/instruments';
import type { Fraction } from '@ijkpunt/contracts';
import { meanOf } from '../fraction.js';
import { fewest } from '../region-means.js';
import type { AnsweredLevel } from '../score-plan.js';
import { scoreThemes, themeMean, totalMean } from '../scores.js';
import { comparedQuestions } from './region-figures.js';
import {
  mainPart,
  releaseGroups,
  type Release,
  type ReleasedFigure,
  type ReleasedGroup,
} from './release-groups.js';
import { scaleEnds } from './room.js';
import type { OpenedFigures, ShownFigures } from './shown-figures.js';

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

interface Figure extends ReleasedFigure {
  readonly kind: 'total' | 'theme' | 'question';
  readonly code: string;
  readonly values: ReadonlyMap<string, Fraction>;
}

/** Means of groups over one edition's submissions, as far as they may be seen. */
export function countGroups(
  instrument: Instrument,
  scans: readonly CountedScan[],
  shown: readonly ShownFigures<OpenedFigures>[],
  groups: readonly ReleasedGroup[],
): CountedGroup[] {
  const figures = figuresOf(instrument, scans, shown);
  const releases = releaseGroups(figures, groups);
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

function figuresOf(
  instrument: Instrument,
  scans: readonly CountedScan[],
  shown: readonly ShownFigures<OpenedFigures>[],
): Figure[] {
  const scale = scaleEnds(instrument.scale);
  const heldThemes = new Map(
    shown.map(({ municipalityCode, heldThemes: held }) => [municipalityCode, held]),
  );
  const scored = scans.map(({ municipalityCode, answers }) => ({
    code: municipalityCode,
    themes: scoreThemes(instrument, answers),
    levels: new Map(answers.map(({ code, level }) => [code, level])),
  }));
  type Scored = (typeof scored)[number];
  const figure = (
    of: Pick<Figure, 'kind' | 'code' | 'part' | 'fewest'> & { readonly levelsOf?: string },
    valueOf: (scan: Scored) => Fraction | null,
  ): Figure => {
    const isHidden = (code: string): boolean =>
      heldThemes.get(code)?.includes(of.levelsOf ?? '') ?? true;
    const values = new Map(
      scored.flatMap((scan) => {
        const value = valueOf(scan);
        return value ? [[scan.code, value] as const] : [];
      }),
    );
    const hidden = new Map(
      [...values].flatMap(([code, { numerator, denominator }]) =>
        isHidden(code) ? [[code, numerator / denominator] as const] : [],
      ),
    );
    return { ...of, values, scale, hidden, scored: new Set(values.keys()) };
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
        {
          ...{ kind: 'question', code, part: questionsPart(themeCode), fewest: fewest.question },
          levelsOf: themeCode,
        },
        ({ levels }) => {
          const level = levels.get(code) ?? null;
          return level === null ? null : { numerator: level, denominator: 1 };
        },
      ),
    ),
  ];
}
