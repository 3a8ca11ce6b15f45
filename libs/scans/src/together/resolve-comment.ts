import { Inject, Injectable } from '@nestjs/common';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { Database, PUSH, type Push } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, openDesk, scanChange, type ScanName } from '../scan-desk.js';

export interface ResolveCommentRequest {
  readonly scan: ScanName;
  readonly commentId: string;
  readonly isResolved: boolean;
}

/** Marks a comment as dealt with, or opens it again. Twice the same changes nothing. */
@Injectable()
export class ResolveComment {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, request: ResolveCommentRequest): Promise<void> {
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      if (!isUuid(request.commentId)) throw notFound();
      const by = request.isResolved ? access.context.personName : null;
      const [, found]: [unknown, number] = await tx.query(
        `update scan_comments
            set resolved_by_name = case when $5::text is null then null
                                        else coalesce(resolved_by_name, $5) end,
                resolved_at = case when $5::text is null then null
                                   else coalesce(resolved_at, now()) end
          where region_id = $1 and campaign_id = $2 and municipality_code = $3 and id = $4`,
        [...keyOf(access, desk), request.commentId, by],
      );
      if (found === 0) throw notFound();
      return scanChange(access, desk, 'colleagues');
    });
    await this.push.publish(change);
  }
}
