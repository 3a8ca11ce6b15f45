import { Inject, Injectable } from '@nestjs/common';
import { badInput, newId } from '@ijkpunt/contracts';
import { Database, once, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, openDesk, scanChange, type ScanDesk, type ScanName } from '../scan-desk.js';
import { checkComment } from './comment-text.js';
import { requireQuestion } from './desk.js';

export interface AddCommentRequest {
  readonly scan: ScanName;
  readonly questionCode: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

/** More than this nobody reads; it also bounds what a page has to show. */
const mostComments = 1_000;

/** Puts a comment beside a question, for colleagues who work on the same scan. */
@Injectable()
export class AddComment {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, request: AddCommentRequest): Promise<void> {
    const { idempotencyKey: key, ...content } = request;
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      requireQuestion(desk, request.questionCode);
      const text = checkComment(request.text);
      return once(tx, access.context, { key, content: ['comment', content] }, async () => {
        await requireRoom(tx, access, desk);
        await tx.query(
          `insert into scan_comments (region_id, campaign_id, municipality_code, id, question_code,
             text, written_by, written_by_name)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            ...keyOf(access, desk),
            newId(),
            request.questionCode,
            text,
            access.context.personId,
            access.context.personName,
          ],
        );
        return scanChange(access, desk, 'colleagues');
      });
    });
    await this.push.publish(change);
  }
}

async function requireRoom(tx: Transaction, access: RegionAccess, desk: ScanDesk): Promise<void> {
  const [row]: { count: number }[] = await tx.query(
    `select count(*)::int as count from scan_comments
      where region_id = $1 and campaign_id = $2 and municipality_code = $3`,
    keyOf(access, desk),
  );
  if (row && row.count >= mostComments) {
    throw badInput(
      `Bij deze zelfscan staan al ${mostComments} opmerkingen; er past niets meer bij.`,
    );
  }
}
