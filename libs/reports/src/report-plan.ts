import type { RegionContext, Transaction } from '@ijkpunt/platform';
import {
  findLastEdition,
  MunicipalResult,
  readExplanationsVersions,
  readVersions,
} from '@ijkpunt/results';
import { askedInstrument, type Campaign } from '@ijkpunt/scans';
import { readMembers, readRegionStyle, type Member, type Region } from '@ijkpunt/tenancy';
import {
  isMadeAtOnce,
  plannedReports,
  templateVersion,
  type PlannedReport,
} from './report-kinds.js';
import { readHistory, readNewest } from './earlier/read-history.js';
import { Report } from './report.entity.js';
import { styleKey } from './style-key.js';

export interface CampaignReports {
  readonly context: RegionContext;
  readonly campaign: Campaign;
  readonly region: Region;
}

/**
 * What is asked for: what people wait for, what is kept, or all of it by the newest template and
 * in the present style. The first two take what was made by an older one for made.
 */
export type Wanted = 'at_once' | 'kept' | 'newest';

/** What reports can be of: a municipality's counting submission, or the region at a version. */
export interface ReportSubject {
  /** Null for the region itself. */
  readonly member: Member | null;
  readonly submissionId: string | null;
  readonly editionId: string | null;
  readonly explanationsVersion: number;
  readonly version: number;
  /** Of what was measured before. */
  readonly history: string;
}

export interface LackingReports {
  readonly subject: ReportSubject;
  readonly reports: readonly PlannedReport[];
}

/** What a campaign lacks, first of all for whoever submitted and has nothing of it yet. */
export async function planReports(
  tx: Transaction,
  { context, campaign }: CampaignReports,
  wanted: Wanted,
  followsEarlier = false,
): Promise<LackingReports[]> {
  // A report is about scores; a checklist has none.
  if (!(await askedInstrument(tx, campaign)).isScored) return [];
  const key = { regionId: context.regionId, campaignId: campaign.id };
  const results = await tx.findBy(MunicipalResult, key);
  if (results.length === 0) return [];
  const edition = await findLastEdition(tx, context, campaign.id);
  const versions = await readVersions(tx, context, campaign.id);
  const made = await tx.findBy(Report, key);
  const style = styleKey(await readRegionStyle(tx, context));
  const explanations = await readExplanationsVersions(tx, context, campaign.id);
  const historyOf = await readHistory(tx, context, campaign);
  const isNewestOf = followsEarlier ? await readNewest(tx, context, campaign) : () => false;
  const submissionOf = new Map(results.map((each) => [each.municipalityCode, each.submissionId]));
  const common = { editionId: edition?.id ?? null, version: versions?.computedVersion ?? 0 };
  const subjects: ReportSubject[] = [
    ...(await readMembers(tx, context, campaign.referenceDate)).flatMap((member) => {
      const submissionId = submissionOf.get(member.code);
      if (submissionId === undefined) return [];
      const explanationsVersion = explanations.get(member.code) ?? 0;
      const history = historyOf(member.code).key;
      return { ...common, member, submissionId, explanationsVersion, history };
    }),
    {
      ...{ ...common, member: null, submissionId: null, explanationsVersion: 0 },
      history: historyOf(null).key,
    },
  ];
  /** Null where it does not matter. A form to keep tells the same as what people read. */
  const toldBefore = (subject: ReportSubject, { kind }: PlannedReport): string | null => {
    if (wanted === 'kept') return lastOf(made, subject, { kind, form: 'pdf-ua' })?.history ?? null;
    const follows = wanted === 'at_once' && isNewestOf(subject.member?.code ?? null);
    return follows ? subject.history : null;
  };
  const isMade = (subject: ReportSubject, planned: PlannedReport): boolean =>
    made.some(
      (report) =>
        isOf(report, subject, planned) &&
        [null, report.history].includes(toldBefore(subject, planned)) &&
        (wanted !== 'newest' ||
          (report.templateVersion === templateVersion && report.style === style)),
    );
  const isWanted = (planned: PlannedReport): boolean =>
    wanted === 'newest' || isMadeAtOnce(planned) === (wanted === 'at_once');
  const lacking = subjects.map((subject) => ({
    subject,
    reports: plannedReports.filter(
      (planned) =>
        (planned.kind === 'region') === (subject.member === null) &&
        isWanted(planned) &&
        !isMade(subject, planned),
    ),
  }));
  const known = new Set(made.map(({ submissionId }) => submissionId));
  const isNew = ({ subject }: LackingReports): boolean =>
    subject.member !== null && !known.has(subject.submissionId);
  return lacking
    .filter(({ reports }) => reports.length > 0)
    .sort((a, b) => Number(isNew(b)) - Number(isNew(a)));
}

/** Whether a report is of this subject as it stands now. */
export const isOf = (report: Report, subject: ReportSubject, planned: PlannedReport): boolean =>
  report.kind === planned.kind &&
  report.form === planned.form &&
  report.editionId === subject.editionId &&
  (subject.member === null
    ? report.version === subject.version
    : report.municipalityCode === subject.member.code &&
      report.submissionId === subject.submissionId &&
      report.explanationsVersion === subject.explanationsVersion);

const lastOf = (
  made: readonly Report[],
  subject: ReportSubject,
  planned: PlannedReport,
): Report | undefined =>
  made
    .filter((report) => isOf(report, subject, planned))
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
