import type { AnswerKind } from '@ijkpunt/contracts';
import type { MunicipalResults, ScoreAbsence } from '@ijkpunt/results';

/** Kept with a link for as long as that holds, and so read by later releases as well. */
export interface SharedResults {
  readonly version: 1;
  readonly region: string;
  readonly municipality: string;
  readonly campaign: string;
  readonly instrument: string;
  readonly referenceDate: string;
  readonly isScored: boolean;
  /** As ISO 8601; the name of who submitted stays behind. */
  readonly submittedAt: string;
  readonly edition: {
    readonly number: number;
    readonly publishedAt: string;
    readonly memberCount: number;
  } | null;
  readonly isNewerThanEdition: boolean;
  readonly gate: { readonly submittedCount: number; readonly memberCount: number };
  readonly previousCampaign: string | null;
  readonly scale: readonly { readonly value: number; readonly label: string }[];
  readonly total: number | null;
  readonly previousTotal: number | null;
  readonly regionTotal: number | null;
  readonly themes: readonly SharedTheme[];
  readonly questions: readonly SharedQuestion[];
  /** Whether what people wrote went along: notes, agreements and explanations. */
  readonly hasNotes: boolean;
  readonly explanation: string | null;
}

export interface SharedTheme {
  readonly code: string;
  readonly title: string;
  readonly own: number | null;
  readonly ownAbsence: ScoreAbsence | null;
  readonly counted: number;
  readonly asked: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly previous: number | null;
  readonly region: number | null;
  readonly regionCount: number | null;
  readonly explanation: string | null;
}

export interface SharedQuestion {
  readonly code: string;
  readonly themeCode: string;
  readonly statement: string;
  readonly kind: AnswerKind | null;
  readonly own: number | null;
  /** What one sees at that level. */
  readonly level: string | null;
  readonly previous: number | null;
  readonly region: number | null;
  readonly note: string | null;
  readonly agreement: string | null;
  readonly explanation: string | null;
}

/**
 * What of the results leaves with a link: figures and the questions as they were asked. No name of
 * a person, ever; what people wrote only when whoever shares asked for it.
 */
export function shareResults(
  results: MunicipalResults,
  { withNotes }: { readonly withNotes: boolean },
): SharedResults | null {
  const { campaign, submission, edition, gate, scale } = results;
  if (!submission) return null;
  const explanations = new Map(results.explanations.map(({ about, text }) => [about, text]));
  const explanationOf = (about: string): string | null =>
    (withNotes && explanations.get(about)) || null;
  return {
    version: 1,
    region: results.region.name,
    municipality: results.municipality.name,
    campaign: campaign.title,
    instrument: campaign.instrumentTitle,
    referenceDate: campaign.referenceDate,
    isScored: campaign.isScored,
    submittedAt: submission.submittedAt.toISOString(),
    edition: edition && {
      number: edition.number,
      publishedAt: edition.publishedAt.toISOString(),
      memberCount: edition.memberCount,
    },
    isNewerThanEdition: results.isNewerThanEdition,
    gate: { submittedCount: gate.submittedCount, memberCount: gate.memberCount },
    previousCampaign: results.previousCampaign?.title ?? null,
    scale: scale.map(({ value, label }) => ({ value, label })),
    total: results.total,
    previousTotal: results.previousTotal,
    regionTotal: results.regionTotal,
    themes: results.themes.map((theme) => ({
      ...{ code: theme.code, title: theme.title, own: theme.own, ownAbsence: theme.ownAbsence },
      ...{ counted: theme.counted, asked: theme.asked },
      ...{ lowest: theme.lowest, highest: theme.highest },
      previous: theme.isBroken ? null : theme.previous,
      ...{ region: theme.region, regionCount: theme.regionCount },
      explanation: explanationOf(`theme:${theme.code}`),
    })),
    questions: results.questions.map((question) => ({
      ...{ code: question.code, themeCode: question.themeCode, statement: question.statement },
      ...{ kind: question.kind, own: question.own },
      level: question.levels[scale.findIndex(({ value }) => value === question.own)] ?? null,
      ...{ previous: question.previous, region: question.region },
      note: withNotes ? question.note : null,
      agreement: withNotes ? (question.agreement?.reason ?? null) : null,
      explanation: explanationOf(`question:${question.code}`),
    })),
    hasNotes: withNotes,
    explanation: explanationOf('total'),
  };
}
