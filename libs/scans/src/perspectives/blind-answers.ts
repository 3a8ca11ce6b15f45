import type { Perspective } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import type { AnswerContent } from '../answer-content.js';
import { keyOf, type ScanDesk } from '../scan-desk.js';

/** What somebody answered for themselves; whose it is says the perspective, not the name. */
export interface BlindAnswer extends AnswerContent {
  readonly questionCode: string;
  readonly themeCode: string;
  readonly perspective: Perspective;
  readonly revision: number;
  readonly answeredAt: Date;
  readonly isOwn: boolean;
}

/** One's own answers, and everybody's where they were shown: the policy of the table sees to it. */
export async function readBlindAnswers(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<BlindAnswer[]> {
  return tx.query(
    `select question_code as "questionCode", theme_code as "themeCode", perspective, kind, level,
            note, responsible, action, due_on::text as "dueOn", is_confirmed as "isConfirmed",
            revision, answered_at as "answeredAt", person_id = $4 as "isOwn"
       from blind_answers
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
      order by question_code, array_position('{bestuur,beleid,uitvoering}'::text[], perspective),
               answered_at, person_id`,
    [...keyOf(access, desk), access.context.personId],
  );
}
