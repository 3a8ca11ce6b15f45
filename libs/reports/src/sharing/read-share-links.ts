import { Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import { openDesk, type ScanName } from '@ijkpunt/scans';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import {
  listShareableReports,
  listShareLinks,
  type ShareableReport,
  type ShareLink,
} from './share-rows.js';

export interface SharedWith {
  readonly id: string;
  readonly links: readonly ShareLink[];
  readonly reports: readonly ShareableReport[];
  readonly hasResults: boolean;
  /** Makes and revokes links. */
  readonly canShare: boolean;
}

/** What a municipality shares with people without an account, for everybody who works there. */
@Injectable()
export class ReadShareLinks {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName): Promise<SharedWith> {
    return this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'results.view');
      const { campaign, member } = desk;
      const [row]: { found: boolean }[] = await tx.query(
        `select exists (select from submissions where region_id = $1 and campaign_id = $2
                           and municipality_code = $3) as found`,
        [access.context.regionId, campaign.id, member.code],
      );
      return {
        id: `${campaign.id}_${member.code}`,
        links: await listShareLinks(tx, access, desk),
        reports: await listShareableReports(tx, access, desk),
        hasResults: row?.found ?? false,
        canShare:
          can(access.region, 'results.share', member.code) &&
          !campaign.isImported &&
          !access.region.readOnlySince,
      };
    });
  }
}
