import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { loadResults } from '@ijkpunt/results';
import { openDesk, type ScanName } from '@ijkpunt/scans';
import { can, type ActorRegion, type RegionAccess } from '@ijkpunt/tenancy';
import { readPastFigures, type PastFigures } from './figures/past-figures.js';
import { madeFormats, type MadeFormat } from './figures/read-figures.js';
import { readReportList, type AwaitedReport, type ReportView } from './report-list.js';
import { Report } from './report.entity.js';

export interface ReportList {
  readonly reports: readonly ReportView[];
  readonly awaited: readonly AwaitedReport[];
  /** What can be made of the submission that counts; nothing before there is one. */
  readonly made: readonly MadeFormat[];
  /** What can be made again of what counted before, newest first. */
  readonly past: readonly PastFigures[];
}

export interface ReportFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** The reports of a municipality, newest first, and which are on their way. */
@Injectable()
export class ReadReports {
  constructor(private readonly database: Database) {}

  async list(access: RegionAccess, name: ScanName): Promise<ReportList> {
    const { context, region } = access;
    return this.database.readInRegion(context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'reports.view');
      const loaded = await loadResults(tx, context, { region, campaign, member });
      const { results, submissionId, editionId } = loaded;
      const of = { campaignId: campaign.id, municipalityCode: member.code };
      const isAwaited = submissionId !== null && instrument.isScored;
      const list = await readReportList(
        tx,
        context,
        of,
        isAwaited
          ? (row) =>
              row.submissionId === submissionId &&
              row.editionId === editionId &&
              row.explanationsVersion === results.explanationsVersion
          : null,
      );
      const { submission, edition } = results;
      const past = await readPastFigures(tx, context, of);
      const { isScored } = instrument;
      return {
        ...list,
        made: submission ? madeFormats.filter((format) => format !== 'pptx' || isScored) : [],
        past: past.filter(
          ({ revision, editionNumber, isReported }) =>
            revision !== submission?.revision ||
            (isReported && editionNumber !== (edition?.number ?? null)),
        ),
      };
    });
  }

  /** The file itself; NOT_FOUND for who may not see it, equal to one that does not exist. */
  async file(access: RegionAccess, id: string): Promise<ReportFile> {
    const { context, region } = access;
    return this.database.readInRegion(context, async (tx) => {
      const report = await tx.findOneBy(Report, { regionId: context.regionId, id });
      if (!report || !maySee(region, report)) throw notFound();
      const [file]: { bytes: Buffer }[] = await tx.query(
        `select bytes from report_files
          where region_id = $1 and municipality_code is not distinct from $2 and sha256 = $3`,
        [context.regionId, report.municipalityCode, report.sha256],
      );
      if (!file) throw notFound();
      return { fileName: report.fileName, bytes: file.bytes };
    });
  }
}

/** A region's own is for who works for the whole of it, and of a municipality for who works there. */
const maySee = (region: ActorRegion, { municipalityCode }: Report): boolean =>
  municipalityCode === null
    ? can(region, 'region_reports.view')
    : can(region, 'reports.view', municipalityCode);
