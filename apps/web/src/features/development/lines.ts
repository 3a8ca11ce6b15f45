import type { DumbbellRow, TrendLine, TrendPeriod } from '@ijkpunt/charts';
import { t } from '../../messages/development.js';
import type { Development, Line, Point } from './development-query.js';

/** A line of a chart, and in words why it has no figure somewhere. */
export interface NamedLine extends TrendLine {
  readonly absences: readonly (string | null)[];
  /** By which name each figure is explained; absent where none is. */
  readonly abouts?: readonly (string | undefined)[];
}

/** By their year, or by name where a year has two. */
export function periodsOf({ measurements }: Development): TrendPeriod[] {
  const years = measurements.map(({ campaign }) => campaign.year);
  return measurements.map(({ campaign: { year, title, isImported } }) => ({
    label: years.filter((each) => each === year).length > 1 ? title : `${year}`,
    isImported,
  }));
}

export const periodName = (period: TrendPeriod): string => t('trend.period', period);

/** The lines of the total, of a theme or of a question, the own one first. */
export function linesOf(
  development: Development,
  line: Line,
  subject: string,
  /** The last measurement of a theme that ended. */
  until: string | null = null,
): NamedLine[] {
  const { municipality, measurements } = development;
  const { points } = line;
  const last = measurements.findIndex(({ campaign }) => campaign.slug === until);
  const end = until === null ? '' : `^${until}`;
  const aboutsOf = (side: string): (string | undefined)[] =>
    measurements.map(({ campaign }, at) =>
      last >= 0 && at > last ? undefined : `${subject}${side}@${campaign.slug}${end}`,
    );
  const hasRegion = measurements.some(({ campaign }) => campaign.hasRegionalMean);
  const own: NamedLine[] = municipality
    ? [
        {
          name: t('trend.own', municipality),
          kind: 'own',
          values: points.map((point) => point.own),
          breaks: points.map(({ ownBreak }) => ownBreak !== null),
          absences: points.map(({ ownAbsence }) => ownAbsence && t(`absent.${ownAbsence}`)),
          abouts: aboutsOf(''),
        },
      ]
    : [];
  const region: NamedLine[] = hasRegion
    ? [
        {
          name: t('trend.region'),
          // On the page of the region itself its line is the own one.
          kind: municipality ? 'region' : 'own',
          values: points.map((point) => point.region),
          breaks: points.map(({ regionBreak }) => regionBreak !== null),
          absences: points.map(
            ({ regionAbsence }) => regionAbsence && t(`absent.${regionAbsence}`),
          ),
          abouts: aboutsOf('.region'),
        },
      ]
    : [];
  const predecessors = predecessorsOf(development, line).map(({ code, ...each }) => ({
    ...each,
    abouts: aboutsOf(`.predecessor:${code}`),
  }));
  return [...own, ...region, ...predecessors];
}

const predecessorsOf = (
  { predecessors }: Development,
  line: Line,
): (NamedLine & { readonly code: string })[] =>
  predecessors.flatMap(({ municipality, absences }) => {
    const its = line.predecessors.find(
      ({ municipalityCode }) => municipalityCode === municipality.code,
    );
    if (!its) return [];
    return [
      {
        ...{ code: municipality.code, name: t('trend.predecessor', municipality) },
        kind: 'predecessor',
        values: its.values,
        breaks: its.values.map(() => false),
        absences: absences.map((absence) => absence && t(`predecessors.${absence}`)),
      },
    ];
  });

/** What stands below a line: over what it is, where it stops, and why. */
export function notesOf(development: Development, line: Line, isTotal: boolean): string[] {
  const periods = periodsOf(development).map(periodName);
  const stops = line.points.flatMap(({ ownBreak, regionBreak }, at) => {
    const period = periods[at] ?? '';
    return [
      ...(ownBreak === 'questions' ? [t('trend.breakQuestions', { period })] : []),
      ...(ownBreak === 'area' ? [t('trend.breakArea', { period })] : []),
      ...(regionBreak !== null && ownBreak !== 'questions'
        ? [t('trend.breakRegion', { period })]
        : []),
    ];
  });
  const last = line.points.at(-1);
  const isOfMore = line.points.some(({ isRegionOfMore }) => isRegionOfMore);
  return [
    ...(last && development.municipality
      ? [t(isTotal ? 'trend.themesCounted' : 'trend.questionsCounted', last)]
      : []),
    ...stops,
    ...(isOfMore ? [t('trend.ofMore')] : []),
  ];
}

export interface Change extends DumbbellRow {
  readonly fromAt: number | null;
  readonly toAt: number | null;
  /** By which name each is explained; absent where there is none. */
  readonly abouts: {
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly difference: string | undefined;
  };
}

/** Of each theme the first and last figure of the newest stretch in which it can be compared. */
export function changesOf({ municipality, measurements, themes }: Development): Change[] {
  const valueOf = (point: Point): number | null => (municipality ? point.own : point.region);
  const isBroken = ({ ownBreak, regionBreak }: Point): boolean =>
    (municipality ? ownBreak : regionBreak) !== null;
  return themes.map(({ code, title, points }) => {
    const start = Math.max(0, points.findLastIndex(isBroken));
    const present = points.flatMap((point, at) =>
      at >= start && valueOf(point) !== null ? [at] : [],
    );
    const [fromAt = null] = present.length > 1 ? present : [];
    const toAt = present.at(-1) ?? null;
    const at = (index: number | null): number | null => {
      const point = index === null ? undefined : points[index];
      return point ? valueOf(point) : null;
    };
    const side = `theme:${code}${municipality ? '' : '.region'}@`;
    const [first, last] = [fromAt, toAt].map((index) => measurements[index ?? -1]?.campaign.slug);
    const abouts = {
      from: first && `${side}${first}`,
      to: last && `${side}${last}`,
      difference: first && last && `${side}${last}~${first}`,
    };
    return { code, title, from: at(fromAt), to: at(toAt), fromAt, toAt, abouts };
  });
}
