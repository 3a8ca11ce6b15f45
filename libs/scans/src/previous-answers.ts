import {
  levelsOf,
  questionsOf,
  readLineage,
  type Descent,
  type Instrument,
  type Lineage,
} from '@ijkpunt/instruments';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import { isPredecessor, readAreaChanges, type RegionAccess } from '@ijkpunt/tenancy';
import type { Campaign } from './campaign.entity.js';
import { earlierCampaigns } from './campaigns.js';
import type { ScanDesk } from './scan-desk.js';
import { findLastSubmission } from './submissions.js';
import type { SubmittedAnswer } from './submitted-scan.js';

/** A question of the previous campaign with what was answered, as background to the present one. */
export interface FormerQuestion {
  readonly code: string;
  readonly statement: string;
  /** The answered level as that version named and described it; null without one. */
  readonly level: { readonly value: number; readonly label: string; readonly text: string } | null;
  /** Null when that campaign did not ask it, or nothing was submitted. */
  readonly answer: SubmittedAnswer | null;
}

/** Of a question that another version asked otherwise: where it comes from. */
export interface QuestionOrigin extends Descent {
  readonly former: readonly FormerQuestion[];
}

/** What a municipality answered then that is part of this one now: shown as its own. */
export interface PredecessorAnswers {
  readonly municipality: { readonly code: string; readonly name: string; readonly slug: string };
  readonly answers: readonly SubmittedAnswer[];
}

export interface PreviousAnswers {
  readonly campaign: Campaign | null;
  /** What still answers a present question, under its present code. */
  readonly answers: readonly SubmittedAnswer[];
  /** Of every question that is not simply the same; empty between equal versions. */
  readonly origins: readonly QuestionOrigin[];
  readonly predecessors: readonly PredecessorAnswers[];
}

/** What the municipality submitted in the campaign before this one, followed along the lineage. */
export async function readPreviousAnswers(
  tx: Transaction,
  { context }: RegionAccess,
  { campaign, member, instrument }: ScanDesk,
): Promise<PreviousAnswers> {
  const [previous] = await earlierCampaigns(tx, context, campaign);
  if (!previous) return { campaign: null, answers: [], origins: [], predecessors: [] };
  const of = { campaignId: previous.id, municipalityCode: member.code };
  const submission = await findLastSubmission(tx, context, of);
  const lineage = await lineageBetween(tx, previous, campaign);
  const asked = new Set(questionsOf(instrument).map(({ code }) => code));
  const descents = lineage.descents.filter(({ code }) => asked.has(code));
  const answers = submission?.snapshot.answers ?? [];
  return {
    campaign: previous,
    answers: carryAnswers(descents, answers),
    origins: originsOf({ ...lineage, descents }, answers),
    predecessors: await readPredecessors(tx, context, {
      ...{ previous, descents, code: member.code, on: campaign.referenceDate },
    }),
  };
}

interface Since {
  readonly previous: Campaign;
  readonly descents: readonly Descent[];
  readonly code: string;
  readonly on: string;
}

/** Of those who were merged into it since that campaign, as far as this person may read them. */
async function readPredecessors(
  tx: Transaction,
  context: RegionContext,
  { previous, descents, code, on }: Since,
): Promise<PredecessorAnswers[]> {
  const changes = (await readAreaChanges(tx, code, on)).filter(
    (change) => isPredecessor(change) && change.changedOn > previous.referenceDate,
  );
  const found: PredecessorAnswers[] = [];
  for (const { other } of changes) {
    const of = { campaignId: previous.id, municipalityCode: other.code };
    const submission = await findLastSubmission(tx, context, of);
    const answers = carryAnswers(descents, submission?.snapshot.answers ?? []);
    if (submission) found.push({ municipality: other, answers });
  }
  return found;
}

/** How what a campaign asks descends from what an earlier one asked. */
export const lineageBetween = (
  tx: Transaction,
  earlier: Campaign,
  { instrumentCode, instrumentVersion }: Campaign,
): Promise<Lineage> =>
  readLineage(tx, instrumentCode, { from: earlier.instrumentVersion, to: instrumentVersion });

/** The answers that may stand beside a present one, under the present codes. */
export function carryAnswers(
  descents: readonly Descent[],
  answers: readonly SubmittedAnswer[],
): SubmittedAnswer[] {
  const byCode = new Map(answers.map((answer) => [answer.code, answer]));
  return descents.flatMap(({ code, from, isComparable }) => {
    const answer = isComparable && from[0] ? byCode.get(from[0]) : undefined;
    return answer ? [{ ...answer, code }] : [];
  });
}

function originsOf(
  { former, descents }: Lineage,
  answers: readonly SubmittedAnswer[],
): QuestionOrigin[] {
  const asked = new Map(
    former && formerQuestions(former, answers).map((each) => [each.code, each]),
  );
  return descents
    .filter(({ kind, code, from }) => kind !== 'same' || from[0] !== code)
    .map((descent) => ({
      ...descent,
      former: descent.from.flatMap((code) => asked.get(code) ?? []),
    }));
}

function formerQuestions(
  instrument: Instrument,
  answers: readonly SubmittedAnswer[],
): FormerQuestion[] {
  const byCode = new Map(answers.map((answer) => [answer.code, answer]));
  return questionsOf(instrument).map((question) => {
    const answer = byCode.get(question.code) ?? null;
    const step = instrument.scale.findIndex(({ value }) => value === answer?.level);
    const named = instrument.scale[step];
    return {
      code: question.code,
      statement: question.statement,
      level: named ? { ...named, text: levelsOf(question)[step] ?? '' } : null,
      answer,
    };
  });
}
