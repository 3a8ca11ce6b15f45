import { toOneDecimal, type Fraction } from '@ijkpunt/contracts';
import { isQuestionScored, type Instrument, type InstrumentQuestion } from '@ijkpunt/instruments';
import { carryAnswers, type SubmittedAnswer } from '@ijkpunt/scans';
import { isTooFew, scoredIn } from '../comparison.js';
import type { RegionMean, RegionMeans } from '../region-means.js';
import { scoreThemes, themeMean, totalMean, type ThemeScore } from '../scores.js';
import type {
  Development,
  DevelopmentLine,
  DevelopmentPoint,
  EndedTheme,
  OwnAbsence,
  Predecessor,
  QuestionDevelopment,
  ThemeDevelopment,
} from './development.js';
import { endedThemes, upTo, type EndedThemeAt } from './ended-themes.js';
import {
  followSameTheme,
  followSameTotal,
  followTheme,
  followTotal,
  type History,
  type KeptTheme,
  type Stretch,
} from './follow-themes.js';
import { scoredThemesOf, sharedInstrument, stretchAt } from './shared-part.js';

export type Answers = readonly SubmittedAnswer[] | null;

export interface DevelopmentSource extends Omit<
  Development,
  'total' | 'themes' | 'endedThemes' | 'predecessors' | 'scale' | 'instrumentTitle'
> {
  readonly history: History;
  /** What each measurement asked of its version. */
  readonly asked: readonly Instrument[];
  /** One for each measurement, as all that follows. */
  readonly answers: readonly Answers[];
  readonly means: readonly (RegionMeans | null)[];
  readonly predecessors: readonly (Predecessor & { readonly answers: readonly Answers[] })[];
}

/** The half of a point that is about the municipality, and the half about the region. */
type Own = Pick<DevelopmentPoint, 'own' | 'ownAbsence' | 'ownBreak' | 'counted' | 'asked'>;
type Region = Pick<DevelopmentPoint, 'region' | 'regionAbsence' | 'regionBreak'>;

/** Puts all measurements in lines that stop where they would not be about the same. */
export function composeDevelopment(source: DevelopmentSource): Development {
  const { history, asked, answers, means, predecessors, ...rest } = source;
  const newest = asked.at(-1);
  return {
    ...rest,
    instrumentTitle: newest?.title ?? '',
    scale: newest?.scale ?? [],
    predecessors: predecessors.map(({ municipality, changedOn, absences }) => ({
      ...{ municipality, changedOn, absences },
    })),
    total: newest ? totalLine(source) : { points: [], predecessors: [] },
    themes: (newest?.themes ?? [])
      .filter(({ code }) => newest && scoredIn(newest, code).length > 0)
      .map((theme) => themeLine(source, theme)),
    endedThemes: endedThemes(history, asked).map((ended) => endedLine(source, ended)),
  };
}

const nothing: DevelopmentPoint = {
  ...{ own: null, ownAbsence: 'not_asked', ownBreak: null, counted: 0, asked: 0 },
  ...{ region: null, regionAbsence: 'not_asked', regionBreak: null, isRegionOfMore: false },
};

/** Its line as it was at its last measurement, and nothing after it. */
function endedLine(source: DevelopmentSource, { last, theme, reason }: EndedThemeAt): EndedTheme {
  const { code, title, points, predecessors } = themeLine(upTo(source, last), theme);
  const after = source.asked.slice(last + 1);
  return {
    ...{ code, title, reason, until: source.measurements[last]?.campaign.slug ?? '' },
    points: [...points, ...after.map(() => nothing)],
    predecessors: predecessors.map(({ municipalityCode, values }) => ({
      municipalityCode,
      values: [...values, ...after.map(() => null)],
    })),
  };
}

const shown = (mean: Fraction | null | undefined): number | null =>
  mean ? toOneDecimal(mean) : null;

function totalLine(source: DevelopmentSource): DevelopmentLine {
  const { history, asked, means } = source;
  const themesOf = scoredThemesOf(asked);
  const newest = asked.length - 1;
  const stretches = followTotal(history, themesOf, newest);
  const anchors = followSameTotal(history, themesOf);
  const valueOf = (at: number, of: Answers): number | null => {
    const stretch = stretchAt(stretches, at);
    const scores = stretch && scoresAt(source, { at, stretch, themes: stretch.kept, answers: of });
    return shown(scores && totalMean(scores));
  };
  const points = asked.map((then, at): DevelopmentPoint => {
    const stretch = stretchAt(stretches, at);
    const themes = stretch?.kept ?? [];
    const kept = themes.filter(({ questions }) => questions.length > 0);
    const reached = kept.filter((theme) => isAsked(source, { at, stretch, theme }));
    const own = ownPoint(source, at, {
      value: valueOf(at, source.answers[at] ?? null),
      isAsked: !isTooFew(reached.length, themes.length),
      startsAt: stretch?.first ?? at,
      absence: 'too_many_open',
    });
    const region = regionPoint(
      means[at],
      means[at]?.total,
      at > 0 && anchors[at - 1] !== anchors[at],
    );
    const ownCount = kept.reduce((sum, { questions }) => sum + questions.length, 0);
    const allThen = themesOf(at).reduce((sum, code) => sum + scoredIn(then, code).length, 0);
    return {
      ...own,
      ...region,
      counted: kept.length,
      asked: themes.length,
      isRegionOfMore: isOfMore(source, region, ownCount, allThen),
    };
  });
  return { points, predecessors: predecessorLines(source, valueOf) };
}

function themeLine(
  source: DevelopmentSource,
  theme: Instrument['themes'][number],
): ThemeDevelopment {
  const { history, asked, means } = source;
  const newest = asked.length - 1;
  const stretches = followTheme(history, theme.code, newest);
  const published = followSameTheme(history, theme.code, newest);
  const valueOf = (at: number, of: Answers): number | null => {
    const stretch = stretchAt(stretches, at);
    const scores =
      stretch && scoresAt(source, { at, stretch, themes: [stretch.kept], answers: of });
    return shown(scores?.[0] && themeMean(scores[0]));
  };
  const points = asked.map((_, at): DevelopmentPoint => {
    const stretch = stretchAt(stretches, at);
    const kept = stretch?.kept;
    const own = ownPoint(source, at, {
      value: valueOf(at, source.answers[at] ?? null),
      isAsked: kept !== undefined && isAsked(source, { at, stretch, theme: kept }),
      startsAt: stretch?.first ?? at,
      absence: 'too_many_open',
    });
    const same = published.find(({ anchor, first }) => first <= at && at <= anchor);
    const code = same?.codes[at - same.first];
    const mean = means[at]?.themes.find((each) => each.code === code);
    const region = regionPoint(means[at], mean, same !== undefined && at > 0 && same.first === at);
    const version = history.versions[at];
    const allThen = version && code ? scoredIn(version, code).length : 0;
    return {
      ...own,
      ...region,
      counted: kept?.questions.length ?? 0,
      asked: kept?.asked ?? 0,
      isRegionOfMore: isOfMore(source, region, kept?.questions.length ?? 0, allThen),
    };
  });
  const newestVersion = asked.at(-1);
  return {
    code: theme.code,
    title: theme.title,
    points,
    predecessors: predecessorLines(source, valueOf),
    questions: theme.questions
      .filter((question) => newestVersion && isQuestionScored(newestVersion, question))
      .map((question) => questionLine(source, question)),
  };
}

/** A question is compared as far back as every version in between asked it alike. */
function questionLine(
  source: DevelopmentSource,
  question: InstrumentQuestion,
): QuestionDevelopment {
  const { history, asked, means } = source;
  const newest = asked.length - 1;
  const origins = asked.map((_, at) =>
    history.descents(at, newest).find(({ code }) => code === question.code),
  );
  const lastBreak = origins.findLastIndex((origin) => !origin?.isComparable);
  const first = lastBreak + 1;
  const codeAt = (at: number): string | undefined =>
    at < first ? undefined : origins[at]?.from[0];
  const valueOf = (at: number, of: Answers): number | null =>
    of?.find(({ code }) => code === codeAt(at))?.level ?? null;
  const points = asked.map((then, at): DevelopmentPoint => {
    const code = codeAt(at);
    const wasAsked = then.themes.some(({ questions }) =>
      questions.some((each) => each.code === code),
    );
    const mean = means[at]?.questions.find((each) => each.code === code);
    return {
      ...ownPoint(source, at, {
        value: valueOf(at, source.answers[at] ?? null),
        isAsked: wasAsked,
        startsAt: at < first ? 0 : first,
        absence: 'no_level',
      }),
      ...regionPoint(means[at], mean, at > 0 && at === first),
      counted: wasAsked ? 1 : 0,
      asked: 1,
      isRegionOfMore: false,
    };
  });
  return {
    code: question.code,
    statement: question.statement,
    breakReason: (first > 0 && origins[lastBreak]?.reason) || null,
    points,
    predecessors: predecessorLines(source, valueOf),
  };
}

interface ScoredAt {
  readonly at: number;
  readonly stretch: Stretch<unknown>;
  readonly themes: readonly KeptTheme[];
  readonly answers: Answers;
}

/** Answers of a measurement by the words and the rule of the newest one of the stretch. */
function scoresAt(
  { history }: DevelopmentSource,
  { at, stretch, themes, answers }: ScoredAt,
): ThemeScore[] | null {
  const shared = sharedInstrument(history, stretch, themes);
  if (!shared || !answers) return null;
  return scoreThemes(shared, carryAnswers(history.descents(at, stretch.anchor), answers));
}

interface AskedAt {
  readonly at: number;
  readonly stretch: Stretch<unknown> | undefined;
  readonly theme: KeptTheme;
}

/** Whether that measurement asked any of these questions: a campaign may ask some themes only. */
function isAsked({ history, asked }: DevelopmentSource, { at, stretch, theme }: AskedAt): boolean {
  if (!stretch) return false;
  const kept = new Set(theme.questions.map(({ code }) => code));
  const origins = history
    .descents(at, stretch.anchor)
    .flatMap(({ code, from }) => (kept.has(code) ? from : []));
  const then = new Set(
    (asked[at]?.themes ?? []).flatMap(({ questions }) => questions.map(({ code }) => code)),
  );
  return origins.some((code) => then.has(code));
}

interface OwnSituation {
  readonly value: number | null;
  readonly isAsked: boolean;
  /** The oldest measurement of this part of the line. */
  readonly startsAt: number;
  /** Why there is no figure although it was asked and submitted. */
  readonly absence: OwnAbsence;
}

function ownPoint(
  { municipality, answers, measurements }: DevelopmentSource,
  at: number,
  { value, isAsked: wasAsked, startsAt, absence }: OwnSituation,
): Pick<Own, 'own' | 'ownAbsence' | 'ownBreak'> {
  if (!municipality) return { own: null, ownAbsence: null, ownBreak: null };
  const isOtherArea = at > 0 && (measurements[at]?.areaChanges.length ?? 0) > 0;
  const ownAbsence = !wasAsked ? 'not_asked' : answers[at] ? absence : 'not_submitted';
  return {
    own: value,
    ownAbsence: value === null ? ownAbsence : null,
    ownBreak: at > 0 && startsAt === at ? 'questions' : isOtherArea ? 'area' : null,
  };
}

function regionPoint(
  means: RegionMeans | null | undefined,
  mean: RegionMean | undefined,
  isBroken: boolean,
): Region {
  const region = shown(mean?.mean);
  const regionAbsence = !means ? 'not_published' : mean ? 'too_few' : 'not_asked';
  return {
    region,
    regionAbsence: region === null ? regionAbsence : null,
    regionBreak: isBroken ? 'questions' : null,
  };
}

/** Beside an own line over fewer questions the region's figure says that it counts them all. */
const isOfMore = (
  { municipality }: DevelopmentSource,
  { region }: Region,
  ownCount: number,
  allThen: number,
): boolean => municipality !== null && region !== null && ownCount !== allThen;

const predecessorLines = (
  { predecessors, asked }: DevelopmentSource,
  valueOf: (at: number, of: Answers) => number | null,
): DevelopmentLine['predecessors'] =>
  predecessors.map(({ municipality, answers }) => ({
    municipalityCode: municipality.code,
    values: asked.map((_, at) => valueOf(at, answers[at] ?? null)),
  }));
