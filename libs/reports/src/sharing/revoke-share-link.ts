import { Injectable } from '@nestjs/common';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { openDesk, type ScanName } from '@ijkpunt/scans';
import { audit, type RegionAccess } from '@ijkpunt/tenancy';

/** Ends a link at once, whoever of the municipality made it. Twice the same changes nothing. */
@Injectable()
export class RevokeShareLink {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, scan: ScanName, linkId: string): Promise<void> {
    const { context } = access;
    await this.database.inRegion(context, async (tx) => {
      const { campaign, member } = await openDesk(tx, access, scan, 'results.share');
      if (!isUuid(linkId)) throw notFound();
      const [found]: { revoked_at: Date | null }[] = await tx.query(
        `select revoked_at from share_links
          where region_id = $1 and campaign_id = $2 and municipality_code = $3 and id = $4
            for update`,
        [context.regionId, campaign.id, member.code, linkId],
      );
      if (!found) throw notFound();
      if (found.revoked_at !== null) return;
      await tx.query(
        `update share_links set revoked_at = now(), revoked_by_name = $3
          where region_id = $1 and id = $2`,
        [context.regionId, linkId, context.personName],
      );
      await audit(tx, context, { action: 'share.revoked', entityId: linkId });
    });
  }
}
