import { Inject, Injectable } from '@nestjs/common';
import { Database, PUSH, type Push } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, openDesk, scanChange, type ScanName } from '../scan-desk.js';
import { requireQuestion } from './desk.js';

export interface ReportPresenceRequest {
  readonly scan: ScanName;
  /** The question in focus; null on a page of the scan without one. */
  readonly questionCode: string | null;
}

/** Tells colleagues where one is looking. To be repeated: after `presentForS` one is gone. */
@Injectable()
export class ReportPresence {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, request: ReportPresenceRequest): Promise<void> {
    const { context } = access;
    const { change, hasMoved } = await this.database.inRegion(context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.view');
      if (request.questionCode !== null) requireQuestion(desk, request.questionCode);
      const [row]: { has_moved: boolean }[] = await tx.query(
        `with before as (
           select question_code, seen_at from scan_presence
            where region_id = $1 and campaign_id = $2 and municipality_code = $3 and person_id = $4)
         insert into scan_presence (region_id, campaign_id, municipality_code, person_id,
           person_name, question_code)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (region_id, campaign_id, municipality_code, person_id) do update
           set person_name = excluded.person_name, question_code = excluded.question_code,
               seen_at = now()
         returning not exists (select 1 from before
           where question_code is not distinct from $6
             and seen_at > now() - make_interval(secs => $7)) as has_moved`,
        [
          ...keyOf(access, desk),
          context.personId,
          context.personName,
          request.questionCode,
          presentForS,
        ],
      );
      return {
        change: scanChange(access, desk, 'colleagues'),
        hasMoved: row?.has_moved ?? true,
      };
    });
    // Merely still being there is no news.
    if (hasMoved) await this.push.publish(change);
  }
}

/** Three missed reports of a page that reports each fifteen seconds. */
export const presentForS = 45;
