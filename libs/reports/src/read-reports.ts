import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { loadResults } from '@ijkpunt/results';
import { listSubmissions, openDesk, type ScanName } from '@ijkpunt/scans';
import { can, type ActorRegion, type RegionAccess } from '@ijkpunt/tenancy';
import { madeFormats, type MadeFormat } from './figures/read-figures.js';
import { Report } from './report.entity.js';

export interface ReportView {
  readonly id: string;
  readonly title: string;
  readonly submissionRevision: number;
  readonly editionNumber: number | null;
  readonly createdAt: Date;
  readonly sizeBytes: number;
  readonly isCurrent: boolean;
}

export interface ReportList {
  readonly reports: readonly ReportView[];
  readonly isPending: boolean;
  /** What can be made of the submission that counts; nothing before there is one. */
  readonly made: readonly MadeFormat[];
}

export interface ReportFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** The reports of a municipality, newest first, and whether a newer one is on its way. */
@Injectable()
export class ReadReports {
  constructor(private readonly database: Database) {}

  async list(access: RegionAccess, name: ScanName): Promise<ReportList> {
    const { context, region } = access;
    return this.database.readInRegion(context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'reports.view');
      const key = { campaignId: campaign.id, municipalityCode: member.code };
      const submissions = await listSubmissions(tx, context, key);
      const { submissionId, editionId } = await loadResults(tx, context, {
        region,
        campaign,
        member,
      });
      const rows: (Report & { editionNumber: number | null })[] = await tx.query(
        `select r.id, r.title, r.submission_id as "submissionId", r.edition_id as "editionId",
                e.number as "editionNumber", r.created_at as "createdAt", r.size_bytes as "sizeBytes"
           from reports r left join editions e on e.region_id = r.region_id and e.id = r.edition_id
          where r.region_id = $1 and r.campaign_id = $2 and r.municipality_code = $3
          order by r.version desc, r.created_at desc limit 100`,
        [context.regionId, campaign.id, member.code],
      );
      const revisions = new Map(submissions.map(({ id, revision }) => [id, revision]));
      const reports = rows.map((row) => ({
        id: row.id,
        title: row.title,
        submissionRevision: revisions.get(row.submissionId ?? '') ?? 0,
        editionNumber: row.editionNumber,
        createdAt: row.createdAt,
        sizeBytes: row.sizeBytes,
        isCurrent: row.submissionId === submissionId && row.editionId === editionId,
      }));
      const isPending = submissionId !== null && !reports.some((report) => report.isCurrent);
      const made = madeFormats.filter((format) => format !== 'pptx' || instrument.isScored);
      return { reports, isPending, made: submissions.length > 0 ? made : [] };
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
