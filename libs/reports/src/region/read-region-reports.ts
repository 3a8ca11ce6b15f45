import { Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import { findLastEdition, readVersions } from '@ijkpunt/results';
import { askedInstrument, getCampaign } from '@ijkpunt/scans';
import { requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { madeFormats, type MadeFormat } from '../figures/read-figures.js';
import { findLastRebuild, type Rebuild } from '../rebuild/rebuild.js';
import { readReportList, type AwaitedReport, type ReportView } from '../report-list.js';

export interface RegionReportList {
  readonly reports: readonly ReportView[];
  readonly awaited: readonly AwaitedReport[];
  /** What can be made of the figures as they stand; nothing before somebody submitted. */
  readonly made: readonly MadeFormat[];
  /** Of which a file can be made as it was, newest first: each but the newest. */
  readonly pastEditions: readonly number[];
  readonly rebuild: Rebuild | null;
}

/** The reports of a region itself, for who leads it. */
@Injectable()
export class ReadRegionReports {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, slug: string): Promise<RegionReportList> {
    requireRegional(access.region, 'region_reports.view');
    const { context } = access;
    return this.database.readInRegion(context, async (tx) => {
      const campaign = await getCampaign(tx, context, slug);
      const { isScored } = await askedInstrument(tx, campaign);
      const edition = await findLastEdition(tx, context, campaign.id);
      const version = (await readVersions(tx, context, campaign.id))?.computedVersion ?? 0;
      const isThere = isScored && version > 0;
      const list = await readReportList(
        tx,
        context,
        { campaignId: campaign.id, municipalityCode: null },
        isThere
          ? (row) => row.version === version && row.editionId === (edition?.id ?? null)
          : null,
      );
      const editions: { number: number }[] = await tx.query(
        `select number from editions where region_id = $1 and campaign_id = $2 and number < $3
          order by number desc limit 200`,
        [context.regionId, campaign.id, edition?.number ?? 0],
      );
      return {
        ...list,
        made: isThere ? madeFormats : [],
        pastEditions: isThere ? editions.map(({ number }) => number) : [],
        rebuild: await findLastRebuild(tx, context),
      };
    });
  }
}
