import type { Transaction } from '@ijkpunt/platform';
import { findLastEdition, loadDevelopment, loadRegionResults, loadResults } from '@ijkpunt/results';
import { readRegionStyle, type Member, type RegionStyle } from '@ijkpunt/tenancy';
import { readHistory } from './earlier/read-history.js';
import { reportDate } from './report-data.js';
import { templateVersion, type PlannedReport } from './report-kinds.js';
import type { CampaignReports, ReportSubject } from './report-plan.js';
import type { MunicipalReportSource, RegionReportSource, ReportSource } from './report-source.js';
import { styleKey } from './style-key.js';

type Told = Omit<MunicipalReportSource, 'kind'> | Omit<RegionReportSource, 'kind'>;

/** Everything that the reports of a subject are made of. */
export interface LoadedReport {
  readonly sourceOf: (kind: PlannedReport['kind']) => ReportSource;
  readonly style: RegionStyle;
  readonly madeOn: Date;
  /** As it turned out to stand, which may be later than it was planned. */
  readonly subject: ReportSubject;
  readonly edition: number | null;
  /** What another worker made of just this since it was planned. */
  readonly made: readonly PlannedReport[];
}

/** Reads it at one moment; null when there is nothing to tell. */
export async function loadReport(
  tx: Transaction,
  job: CampaignReports,
  { member }: ReportSubject,
): Promise<LoadedReport | null> {
  const style = await readRegionStyle(tx, job.context);
  const loaded = member ? await ofMember(tx, job, member) : await ofRegion(tx, job);
  return loaded && { ...loaded, style, made: await readMade(tx, job, loaded.subject, style) };
}

type Loaded = Omit<LoadedReport, 'style' | 'made'>;

async function ofMember(
  tx: Transaction,
  { context, region, campaign }: CampaignReports,
  member: Member,
): Promise<Loaded | null> {
  const of = { region, campaign, member };
  const { results, submissionId, editionId } = await loadResults(tx, context, of);
  const { submission, edition, version, explanationsVersion } = results;
  if (!submission) return null;
  const history = (await readHistory(tx, context, campaign))(member.code);
  return {
    sourceOf: sourcesOf({ results, development: await loadDevelopment(tx, context, of) }),
    madeOn: lastOf(reportDate({ edition, submission }), history.at),
    subject: {
      ...{ member, submissionId, editionId, version, explanationsVersion },
      history: history.key,
    },
    edition: edition?.number ?? null,
  };
}

async function ofRegion(
  tx: Transaction,
  { context, region, campaign }: CampaignReports,
): Promise<Loaded | null> {
  const results = await loadRegionResults(tx, context, { region, campaign });
  const last = results.edition && (await findLastEdition(tx, context, campaign.id));
  const [{ at }]: [{ at: Date | null }] = await tx.query(
    'select max(submitted_at) as at from submissions where region_id = $1 and campaign_id = $2',
    [context.regionId, campaign.id],
  );
  if (!at) return null;
  const development = await loadDevelopment(tx, context, { region, campaign, member: null });
  const { edition, version } = results;
  const history = (await readHistory(tx, context, campaign))(null);
  return {
    sourceOf: sourcesOf({ results, development }),
    madeOn: lastOf(at, edition?.publishedAt, history.at),
    subject: {
      ...{ member: null, submissionId: null, version, explanationsVersion: 0 },
      ...{ editionId: last?.id ?? null, history: history.key },
    },
    edition: edition?.number ?? null,
  };
}

/** The day of a report is that of the newest that it tells. */
const lastOf = (...moments: (Date | null | undefined)[]): Date =>
  new Date(Math.max(...moments.map((each) => each?.getTime() ?? 0)));

/** A kind is asked of its own subject only: of a region for the region, and the others not. */
const sourcesOf =
  (told: Told): LoadedReport['sourceOf'] =>
  (kind) =>
    ({ kind, ...told }) as ReportSource;

async function readMade(
  tx: Transaction,
  { context, campaign }: CampaignReports,
  { member, submissionId, editionId, version, explanationsVersion, history }: ReportSubject,
  style: RegionStyle,
): Promise<PlannedReport[]> {
  return tx.query(
    `select kind, form from reports
      where region_id = $1 and campaign_id = $2 and municipality_code is not distinct from $3
        and submission_id is not distinct from $4 and edition_id is not distinct from $5
        and explanations_version = $6 and template_version = $7 and style = $8
        and (municipality_code is not null or version = $9) and history = $10`,
    [
      ...[context.regionId, campaign.id, member?.code ?? null, submissionId, editionId],
      ...[explanationsVersion, templateVersion, styleKey(style), version, history],
    ],
  );
}
