import type { Instrument, Lineage } from '@ijkpunt/instruments';
import { keepPlan, readRows, type RegionContext, type Transaction } from '@ijkpunt/platform';
import {
  askedInstrument,
  earlierCampaigns,
  findLastSubmissions,
  findSubmission,
  hasEnded,
  lineageBetween,
  summarize,
  type Campaign,
  type Submission,
  type SubmittedScan,
} from '@ijkpunt/scans';
import { readMembers, type Member } from '@ijkpunt/tenancy';
import { CampaignResult } from './campaign-result.entity.js';
import type { Earlier } from './comparison.js';
import { composeResults, type ResultsSource } from './compose-results.js';
import type { Edition } from './edition.entity.js';
import { findEditionCounting, summarizeEdition } from './editions.js';
import { readExplanations } from './explanations/explanations.js';
import { gateOf } from './gate.js';
import type { GateState, MunicipalResults, SubmissionSummary } from './municipal-results.js';
import { readFormerArea } from './predecessors.js';

/** The results of one municipality, with what they stand on. */
export interface LoadedResults {
  readonly results: MunicipalResults;
  readonly submissionId: string | null;
  readonly editionId: string | null;
}

export interface ResultsOf {
  readonly region: { readonly slug: string; readonly name: string };
  readonly campaign: Campaign;
  readonly member: Member;
  /** What somebody got before; absent is the present. */
  readonly past?: PastResults;
}

/** A submission and edition that were handed out together, and what stood beside them then. */
export interface PastResults {
  readonly revision: number;
  readonly editionNumber: number | null;
  readonly version: number;
  readonly explanationsVersion: number;
  /** Earlier measurements count as they stood at this moment. */
  readonly until: Date;
}

/** What the results are composed of, and a figure is explained from. */
export interface LoadedSource {
  readonly source: ResultsSource;
  readonly submissionId: string | null;
  readonly edition: Edition | null;
  /** What was handed in at the measurements beside this one. */
  readonly previousSubmission: SubmissionSummary | null;
  readonly baselineSubmission: SubmissionSummary | null;
  readonly submitted: SubmittedScan | null;
  /** The questions of the previous measurement; null where no line leads back to them. */
  readonly formerInstrument: Instrument | null;
}

/** Reads everything at one moment and composes it; the caller has checked the right to see it. */
export async function loadResults(
  tx: Transaction,
  context: RegionContext,
  of: ResultsOf,
  now = new Date(),
): Promise<LoadedResults> {
  const { source, submissionId, edition } = await loadSource(tx, context, of, now);
  return { results: composeResults(source), submissionId, editionId: edition?.id ?? null };
}

export async function loadSource(
  tx: Transaction,
  context: RegionContext,
  { region, campaign, member, past }: ResultsOf,
  now = new Date(),
): Promise<LoadedSource> {
  const instrument = await askedInstrument(tx, campaign);
  // What does not wait for each other travels together.
  const [earlier, gate, result, explained] = await Promise.all([
    earlierCampaigns(tx, context, campaign),
    readGate(tx, context, campaign, now),
    readVersions(tx, context, campaign.id),
    readExplanations(tx, context, {
      ...{ campaign, member, instrument, upTo: past?.explanationsVersion },
    }),
  ]);
  const [previous] = earlier;
  // The oldest: one from a file may come in before what was the first until then.
  const baseline = earlier.findLast((each) => each.isBaseline);
  const beside = [...new Set([previous, baseline])].filter((each) => each !== undefined);
  const own = { campaignId: campaign.id, municipalityCode: member.code };
  const [submissions, pastSubmission, counting, formerArea] = await Promise.all([
    findLastSubmissions(tx, context, {
      campaignIds: [campaign, ...beside].map(({ id }) => id),
      municipalityCode: member.code,
      until: past?.until,
    }),
    past ? findSubmission(tx, context, own, past.revision) : null,
    gate.isOpen && past?.editionNumber !== null
      ? findEditionCounting(tx, context, own, past?.editionNumber ?? null)
      : null,
    readFormerArea(tx, context, {
      campaign,
      instrument,
      municipalityCode: member.code,
      earlier: beside,
    }),
  ]);
  const lastOf = (of: Campaign | undefined) =>
    submissions.find(({ campaignId }) => campaignId === of?.id) ?? null;
  const lineageSince = (of: Campaign | undefined) => (of ? lineageBetween(tx, of, campaign) : null);
  const lineage = await lineageSince(previous);
  const sinceBaseline = await lineageSince(baseline);
  const earlierOf = (of: Campaign | undefined, since: Lineage | null): Earlier | null =>
    since && { answers: lastOf(of)?.snapshot.answers ?? null, descents: since.descents };
  const submission = past ? pastSubmission : lastOf(campaign);
  const edition = counting?.edition ?? null;

  const source: ResultsSource = {
    region: { slug: region.slug, name: region.name },
    campaign: summarize(campaign, instrument),
    municipality: { code: member.code, name: member.name, slug: member.slug },
    version: past?.version ?? result?.computedVersion ?? 0,
    submission: submission && summaryOf(submission),
    previousCampaign: previous ? summarize(previous, instrument) : null,
    baselineCampaign: baseline ? summarize(baseline, instrument) : null,
    ...formerArea,
    gate,
    edition: edition && summarizeEdition(edition),
    isNewerThanEdition: Boolean(
      counting && submission && counting.countedSubmissionId !== submission.id,
    ),
    instrument,
    answers: submission?.snapshot.answers ?? null,
    previous: earlierOf(previous, lineage),
    baseline: earlierOf(baseline, sinceBaseline),
    means: edition?.means ?? null,
    ...explained,
  };
  const summaryAt = (of: Campaign | undefined): SubmissionSummary | null => {
    const handedIn = lastOf(of);
    return handedIn && summaryOf(handedIn);
  };
  return {
    ...{ source, submissionId: submission?.id ?? null, edition },
    previousSubmission: summaryAt(previous),
    baselineSubmission: summaryAt(baseline),
    submitted: submission?.snapshot ?? null,
    formerInstrument: lineage?.former ?? null,
  };
}

const summaryOf = (submission: Submission): SubmissionSummary => ({
  revision: submission.revision,
  submittedAt: submission.submittedAt,
  submittedBy: submission.submittedByName,
  openness: submission.openness,
});

export async function readVersions(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<CampaignResult | null> {
  const [versions] = await readRows(
    tx,
    CampaignResult,
    'where region_id = $1 and campaign_id = $2',
    [context.regionId, campaignId],
  );
  return versions ?? null;
}

const findSubmitted = keepPlan(
  `select municipality_code from scans
    where region_id = $1 and campaign_id = $2 and status in ('submitted', 'reopened')`,
);

/**
 * The gate as it stands for a reader. A submission counts from the moment the scan row says so,
 * which every member of the region may know; the edition follows a moment later.
 */
export async function readGate(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
  now: Date,
): Promise<GateState> {
  const [members, rows] = await Promise.all([
    readMembers(tx, context, campaign.referenceDate),
    tx.query<{ municipality_code: string }[]>(findSubmitted, [context.regionId, campaign.id]),
  ]);
  return gateAmong(members, new Set(rows.map((row) => row.municipality_code)), { campaign, now });
}

/** The same where it is known already who submitted. */
export const gateAmong = (
  members: readonly Member[],
  submitted: ReadonlySet<string>,
  { campaign, now }: { readonly campaign: Campaign; readonly now: Date },
): GateState =>
  gateOf(
    members.map((member) => ({ ...member, hasSubmitted: submitted.has(member.code) })),
    hasEnded(campaign, now),
  );
