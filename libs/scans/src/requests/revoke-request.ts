import { Inject, Injectable } from '@nestjs/common';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { Database, PUSH, type Push } from '@ijkpunt/platform';
import { audit, type RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, openDesk, scanChange, type ScanName } from '../scan-desk.js';

export interface RevokeRequestRequest {
  readonly scan: ScanName;
  readonly requestId: string;
}

/** Ends a link at once; what came in by it stays. Twice the same changes nothing. */
@Injectable()
export class RevokeRequest {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, { scan, requestId }: RevokeRequestRequest): Promise<void> {
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, scan, 'scan.ask');
      if (!isUuid(requestId)) throw notFound();
      const [found]: { revoked_at: Date | null }[] = await tx.query(
        `select revoked_at from scan_requests
          where region_id = $1 and campaign_id = $2 and municipality_code = $3 and id = $4
            for update`,
        [...keyOf(access, desk), requestId],
      );
      if (!found) throw notFound();
      if (found.revoked_at === null) {
        await tx.query(
          'update scan_requests set revoked_at = now() where region_id = $1 and id = $2',
          [access.context.regionId, requestId],
        );
        await audit(tx, access.context, { action: 'request.revoked', entityId: requestId });
      }
      return scanChange(access, desk, 'colleagues');
    });
    await this.push.publish(change);
  }
}
