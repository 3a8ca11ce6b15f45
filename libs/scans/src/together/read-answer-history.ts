import { Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import type { AnswerContent } from '../answer-content.js';
import { findScan, openDesk, type ScanName } from '../scan-desk.js';
import { requireQuestion } from './desk.js';

export interface AnswerRevision extends AnswerContent {
  readonly revision: number;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** Beyond this many changes of one answer only the newest are shown. */
const most = 200;

/** Every answer that was ever acknowledged for a question, newest first. */
@Injectable()
export class ReadAnswerHistory {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName, questionCode: string): Promise<AnswerRevision[]> {
    return this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.view');
      requireQuestion(desk, questionCode);
      const scan = await findScan(tx, access, desk);
      if (!scan) return [];
      return tx.query(
        `select revision, kind, level, note, responsible, action, due_on::text as "dueOn",
                is_confirmed as "isConfirmed", answered_by_name as "answeredBy",
                answered_at as "answeredAt"
           from answer_history where region_id = $1 and scan_id = $2 and question_code = $3
          order by revision desc limit ${most}`,
        [scan.regionId, scan.id, questionCode],
      );
    });
  }
}
