import { toOneDecimal, type Fraction } from '@ijkpunt/contracts';
import { isQuestionScored, questionsOf, type Instrument } from '@ijkpunt/instruments';
import { add, fraction } from '../fraction.js';
import type { EditionSummary, GateState, MunicipalityName } from '../municipal-results.js';
import { fewestFor, type RegionMean, type RegionMeans } from '../region-means.js';
import { themeMean, totalMean, type ThemeScore } from '../scores.js';
import {
  absentFigure,
  type ExplainedFigure,
  type FigureAbsence,
  type FigurePart,
} from './derivation.js';
import type { FigureSubject } from './figure-name.js';

export interface RegionMember extends MunicipalityName {
  /** Null where its openness keeps them from whoever asks. */
  readonly scores: readonly ThemeScore[] | null;
  /** They are of a later submission than the edition counts. */
  readonly isNewer: boolean;
  /** By question, as far as they may be seen; null where nobody who asks sees any. */
  readonly levels?: Readonly<Record<string, number>> | null;
  /** Themes of which the levels are kept back. */
  readonly heldThemes?: readonly string[];
}

/** What a region's figures of one measurement stand on. */
export interface RegionFigures {
  readonly instrument: Instrument;
  /** Null of an earlier measurement: its edition is there or not. */
  readonly gate: GateState | null;
  readonly edition: EditionSummary | null;
  readonly means: RegionMeans | null;
  readonly members: readonly RegionMember[];
}

/**
 * A regional mean. The sum is told to whoever may see every figure in it and to nobody else: from
 * the exact sum and all figures but one, that one would follow.
 */
export function explainRegion(of: RegionFigures, subject: FigureSubject): ExplainedFigure | null {
  const found = findSubject(of.instrument, subject);
  if (!found) return null;
  const { title } = found;
  const needed = fewestFor(subject.kind, of.members.length);
  const mean = meanOfSubject(of.means, subject);
  const absence = found.isScored ? absenceOf(of, mean) : 'not_scored';
  if (absence && !mean) return absentFigure('mean_of_municipalities', absence, { title, needed });
  const parts = of.members.map((member) => partOf(member, subject));
  const base = { title, needed, parts, n: mean?.n ?? null };
  if (absence || !mean?.mean) {
    return absentFigure('mean_of_municipalities', absence ?? 'no_edition', base);
  }
  const seen = parts.flatMap(({ value }) => value ?? []);
  const isWhole = seen.length === mean.n;
  return {
    ...absentFigure('mean_of_municipalities', 'no_edition', base),
    ...{ value: toOneDecimal(mean.mean), absence: null },
    sum: isWhole ? seen.reduce(add, fraction(0, 1)) : null,
    divisor: mean.n,
  };
}

function absenceOf(
  { instrument, gate, means }: RegionFigures,
  mean: RegionMean | null,
): FigureAbsence | null {
  if (!instrument.hasRegionalMean) return 'no_regional_mean';
  if (gate && gate.reason !== 'open') return gate.reason;
  if (!means || !mean) return 'no_edition';
  return mean.mean ? null : 'too_few_municipalities';
}

function findSubject(
  instrument: Instrument,
  subject: FigureSubject,
): { readonly title: string | null; readonly isScored: boolean } | null {
  if (subject.kind === 'total') return { title: null, isScored: true };
  if (subject.kind === 'theme') {
    const theme = instrument.themes.find(({ code }) => code === subject.code);
    return theme ? { title: theme.title, isScored: true } : null;
  }
  const question = questionsOf(instrument).find(({ code }) => code === subject.code);
  return question
    ? { title: question.statement, isScored: isQuestionScored(instrument, question) }
    : null;
}

function meanOfSubject(means: RegionMeans | null, subject: FigureSubject): RegionMean | null {
  if (subject.kind === 'total') return means?.total ?? null;
  const all = subject.kind === 'theme' ? means?.themes : means?.questions;
  return all?.find(({ code }) => code === subject.code) ?? null;
}

function partOf(member: RegionMember, subject: FigureSubject): FigurePart {
  const { code, name: title, scores, isNewer } = member;
  const part = { code, title, value: null, weight: 1, about: null, reason: null };
  if (!scores) return { ...part, state: 'hidden' };
  if (subject.kind === 'question') return { ...part, ...levelOf(member, subject.code) };
  if (isNewer) return { ...part, state: 'newer' };
  const value = scoreOf(scores, subject);
  return { ...part, value, state: value ? 'counted' : 'no_score' };
}

/** A municipality sees no level of another, however open: there only names go along. */
function levelOf(
  { levels, heldThemes, isNewer }: RegionMember,
  code: string,
): Pick<FigurePart, 'state' | 'value'> {
  if (!levels || heldThemes?.includes(code.charAt(0))) return { state: 'hidden', value: null };
  if (isNewer) return { state: 'newer', value: null };
  const level = levels[code];
  return level === undefined
    ? { state: 'no_score', value: null }
    : { state: 'counted', value: fraction(level, 1) };
}

function scoreOf(scores: readonly ThemeScore[], subject: FigureSubject): Fraction | null {
  if (subject.kind === 'total') return totalMean(scores);
  if (subject.kind === 'question') return null;
  const score = scores.find(({ code }) => code === subject.code);
  return score ? themeMean(score) : null;
}
