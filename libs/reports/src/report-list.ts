import type { RegionContext, Transaction } from '@ijkpunt/platform';
import {
  isMadeAtOnce,
  plannedReports,
  type PlannedReport,
  type ReportForm,
  type ReportKind,
} from './report-kinds.js';
import { whyMade, type ReportReason } from './report-why.js';

/** Reports of one municipality in a campaign, or with null those of the region itself. */
export interface ReportsOf {
  readonly campaignId: string;
  readonly municipalityCode: string | null;
}

export interface ReportRow extends PlannedReport {
  readonly id: string;
  readonly title: string;
  readonly submissionId: string | null;
  readonly submissionRevision: number | null;
  readonly editionId: string | null;
  readonly editionNumber: number | null;
  readonly editionPublishedAt: Date | null;
  readonly explanationsVersion: number;
  readonly version: number;
  readonly history: string;
  readonly createdAt: Date;
  readonly sizeBytes: number;
}

export interface ReportView extends ReportRow {
  /** Of what counts now, and the last that was made of it. */
  readonly isCurrent: boolean;
  /** Why it stands beside the one before it. */
  readonly why: ReportReason;
}

/** A report that is planned for what counts now, and is not there yet. */
export interface AwaitedReport {
  readonly kind: ReportKind;
  readonly form: ReportForm;
  /** Made at once rather than when there is time. */
  readonly isUrgent: boolean;
  /** It went wrong, and is tried again. */
  readonly isFailing: boolean;
}

const most = 500;

/** Newest first. */
export async function readReportRows(
  tx: Transaction,
  context: RegionContext,
  { campaignId, municipalityCode }: ReportsOf,
): Promise<ReportRow[]> {
  return tx.query(
    `select r.id, r.kind, r.form, r.title, r.submission_id as "submissionId",
            s.revision as "submissionRevision", r.edition_id as "editionId",
            e.number as "editionNumber", e.published_at as "editionPublishedAt", r.version, r.history,
            r.explanations_version as "explanationsVersion", r.created_at as "createdAt",
            r.size_bytes as "sizeBytes"
       from reports r
       left join editions e on e.region_id = r.region_id and e.id = r.edition_id
       left join submissions s on s.region_id = r.region_id and s.id = r.submission_id
      where r.region_id = $1 and r.campaign_id = $2
        and r.municipality_code is not distinct from $3
      order by r.version desc, r.created_at desc, r.id desc limit ${most}`,
    [context.regionId, campaignId, municipalityCode],
  );
}

/** What was made beside what is still awaited; `isPresent` says which is of what counts now. */
export async function readReportList(
  tx: Transaction,
  context: RegionContext,
  of: ReportsOf,
  isPresent: ((row: ReportRow) => boolean) | null,
): Promise<{ reports: ReportView[]; awaited: AwaitedReport[] }> {
  const rows = await readReportRows(tx, context, of);
  const failing: PlannedReport[] = await tx.query(
    `select kind, form from report_failures where region_id = $1 and campaign_id = $2
        and municipality_code is not distinct from $3`,
    [context.regionId, of.campaignId, of.municipalityCode],
  );
  const current = new Map<string, ReportRow>();
  for (const row of isPresent ? rows.filter(isPresent) : []) {
    const key = nameOf(row);
    const known = current.get(key);
    if (!known || known.createdAt < row.createdAt) current.set(key, row);
  }
  // A form to keep that tells another past than what people read is still to follow.
  for (const [key, { kind, form, history }] of current) {
    const read = current.get(nameOf({ kind, form: 'pdf-ua' }));
    if (form === 'pdf-a' && read && read.history !== history) current.delete(key);
  }
  const planned = isPresent
    ? plannedReports.filter(({ kind }) => (kind === 'region') === (of.municipalityCode === null))
    : [];
  const isFailing = (each: PlannedReport): boolean =>
    failing.some((failed) => nameOf(failed) === nameOf(each));
  return {
    reports: rows.map((row, index) => ({
      ...row,
      isCurrent: current.get(nameOf(row)) === row,
      why: whyMade(
        row,
        rows.slice(index + 1).find((older) => nameOf(older) === nameOf(row)),
      ),
    })),
    awaited: planned
      .filter((each) => !current.has(nameOf(each)))
      .map(({ kind, form }) => ({
        ...{ kind, form, isUrgent: isMadeAtOnce({ kind, form }) },
        isFailing: isFailing({ kind, form }),
      })),
  };
}

const nameOf = ({ kind, form }: PlannedReport): string => `${kind} ${form}`;
