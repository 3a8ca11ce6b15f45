import { Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import { findNewestReport, type NewestReport } from '@ijkpunt/reports';
import { loadResults, type MunicipalResults } from '@ijkpunt/results';
import { openDesk, readScanStanding, type ScanName, type ScanStanding } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';

export interface StartPage {
  readonly standing: ScanStanding;
  readonly results: MunicipalResults;
  readonly newestReport: NewestReport | null;
}

/**
 * Where a visit begins for who works in a municipality: its scan, its figures and its newest
 * report, at one moment. It spans the libraries, so it stands here and not in one of them.
 */
@Injectable()
export class ReadStartPage {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName, now = new Date()): Promise<StartPage> {
    const { context, region } = access;
    return this.database.readInRegion(context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'results.view');
      const { campaign, member } = desk;
      const [standing, loaded] = await Promise.all([
        readScanStanding(tx, access, desk, now),
        loadResults(tx, context, { region, campaign, member }, now),
      ]);
      const of = { campaignId: campaign.id, municipalityCode: member.code };
      const newestReport = await findNewestReport(tx, context, of, loaded);
      return { standing, results: loaded.results, newestReport };
    });
  }
}
