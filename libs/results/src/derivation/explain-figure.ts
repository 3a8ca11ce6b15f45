import { scoringOf, type Descent, type Instrument } from '@ijkpunt/instruments';
import { carryAnswers } from '@ijkpunt/scans';
import { comparablePart, type Earlier } from '../comparison.js';
import type { ResultsSource } from '../compose-results.js';
import type { FirstSpread } from '../find-spread.js';
import type { SubmissionSummary } from '../municipal-results.js';
import { shareOf } from '../score-plan.js';
import { explainDifference } from './explain-difference.js';
import { explainAnswer, explainTheme, explainTotal, type Scope } from './explain-own.js';
import { explainRange } from './explain-range.js';
import { explainRegion, type RegionFigures } from './explain-region.js';
import {
  absentFigure,
  type ExplainedFigure,
  type FigureDerivation,
  type FigureForm,
  type FigureRule,
  type Measurement,
} from './derivation.js';
import {
  nameOfFigure,
  parseFigureName,
  type FigureName,
  type FigureSide,
  type FigureSubject,
} from './figure-name.js';

export interface ExplainedSource {
  /** The same that the results are composed of. */
  readonly results: ResultsSource;
  /** Also what this measurement did not ask. */
  readonly whole: Instrument;
  readonly region: RegionFigures;
  /** Where the answers lie; null while that may not be seen. */
  readonly spread: FirstSpread | null;
  readonly previousSubmission: SubmissionSummary | null;
  readonly baselineSubmission: SubmissionSummary | null;
}

/** How one figure of a municipality's results comes about; null when there is no such figure. */
export function explainFigure(source: ExplainedSource, about: string): FigureDerivation | null {
  const name = parseFigureName(about);
  const figure = name && figureOf(source, name);
  return figure && { about, ...figure, ...contextOf(source, name.side) };
}

function figureOf(source: ExplainedSource, { subject, side }: FigureName): ExplainedFigure | null {
  const { results } = source;
  const sideOf = (of: FigureSide) => {
    const figure = figureOf(source, { subject, side: of });
    return figure && { about: nameOfFigure(subject, of), figure };
  };
  const difference = (to: FigureSide, from: FigureSide): ExplainedFigure | null => {
    const [now, then] = [sideOf(to), sideOf(from)];
    return now && then && explainDifference(now, then);
  };
  const isQuestion = subject.kind === 'question';
  switch (side) {
    case 'own':
      return explainScore(ownScope(source), subject);
    case 'compared':
    case 'compared_baseline':
      if (isQuestion) return null;
      return explainCompared(
        source,
        subject,
        side === 'compared' ? results.previous : results.baseline,
        side,
      );
    case 'previous':
      return explainEarlier(source, subject, results.previous, side);
    case 'baseline':
      return isQuestion ? null : explainEarlier(source, subject, results.baseline, side);
    case 'since_previous':
      return difference(isQuestion ? 'own' : 'compared', 'previous');
    case 'since_baseline':
      return isQuestion ? null : difference('compared_baseline', 'baseline');
    case 'region':
      return explainRegion(source.region, subject);
    case 'against_region':
      return difference('own', 'region');
    case 'region_range':
      return isQuestion ? explainRange(source.region, source.spread, subject.code) : null;
    case 'region_previous':
    case 'region_since_previous':
      return null;
  }
}

const ownScope = ({ results, whole }: ExplainedSource): Scope => ({
  ...{ side: 'own', whole, asked: results.instrument, counted: results.instrument },
  ...{ answers: results.answers, reasons: new Map() },
});

const reasonsOf = (descents: readonly Descent[]): ReadonlyMap<string, string | null> =>
  new Map(descents.flatMap((each) => (each.isComparable ? [] : [[each.code, each.reason]])));

function explainScore(scope: Scope, subject: FigureSubject): ExplainedFigure | null {
  if (subject.kind === 'total') return explainTotal(scope);
  return subject.kind === 'theme'
    ? explainTheme(scope, subject.code)
    : explainAnswer(scope, subject.code);
}

const formOf = ({ kind }: FigureSubject): FigureForm =>
  kind === 'total' ? 'mean_of_themes' : kind === 'theme' ? 'mean_of_answers' : 'answer';

/** The former figure, by the present rule over what may be compared. */
function explainEarlier(
  source: ExplainedSource,
  subject: FigureSubject,
  earlier: Earlier | null,
  side: FigureSide,
): ExplainedFigure | null {
  const own = ownScope(source);
  if (!earlier) {
    const known = explainScore(own, subject);
    return known && absentFigure(formOf(subject), 'nothing_before', { title: known.title });
  }
  const answers = earlier.answers && carryAnswers(earlier.descents, earlier.answers);
  const scope: Scope = {
    ...{ ...own, side, answers, reasons: reasonsOf(earlier.descents) },
    counted: comparablePart(own.asked, earlier.descents).instrument,
  };
  return explainScore(scope, subject);
}

/** The own figure over what may be compared; what has no score has none to compare either. */
function explainCompared(
  source: ExplainedSource,
  subject: FigureSubject,
  earlier: Earlier | null,
  side: FigureSide,
): ExplainedFigure | null {
  const own = ownScope(source);
  const whole = explainScore(own, subject);
  if (!whole || !earlier || whole.value === null) return whole;
  const scope: Scope = {
    ...{ ...own, side, reasons: reasonsOf(earlier.descents) },
    counted: comparablePart(own.asked, earlier.descents).instrument,
  };
  return explainScore(scope, subject);
}

/** What a figure is of: the measurement, and what was handed in or published there. */
function contextOf(
  { results, spread, previousSubmission, baselineSubmission }: ExplainedSource,
  side: FigureSide,
): Pick<FigureDerivation, 'measurement' | 'municipality' | 'submission' | 'edition' | 'rule'> {
  const { campaign, previousCampaign, baselineCampaign, municipality, edition } = results;
  const rule = ruleOf(results.instrument);
  const own = { municipality, submission: results.submission, edition: null, rule };
  if (side === 'previous' && previousCampaign) {
    return { ...own, measurement: previousCampaign, submission: previousSubmission };
  }
  if (side === 'baseline' && baselineCampaign) {
    return { ...own, measurement: baselineCampaign, submission: baselineSubmission };
  }
  const measurement: Measurement = campaign;
  if (side === 'region' || side === 'region_range') {
    const of = side === 'region' ? edition : (spread?.edition ?? null);
    return { ...own, measurement, edition: of, municipality: null, submission: null };
  }
  return { ...own, measurement, edition: side === 'against_region' ? edition : null };
}

export function ruleOf(instrument: Instrument): FigureRule | null {
  const scoring = scoringOf(instrument);
  return (
    scoring && {
      atMostMissing: shareOf(scoring.theme.atMostMissing),
      atLeastThemes: shareOf(scoring.total.atLeastThemes),
    }
  );
}
