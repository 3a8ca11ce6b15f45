import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@ijkpunt/platform';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import { keyOf, openDesk, type ScanDesk, type ScanName } from '../scan-desk.js';
import { findLastSubmission } from '../submissions.js';
import type { SubmittedNote } from '../submitted-scan.js';

export interface QuestionMark {
  readonly questionCode: string;
  readonly reason: string;
  readonly markedBy: string;
  readonly markedAt: Date;
  readonly isOwn: boolean;
  /** Whether the makers of the questionnaire may read the reason. */
  readonly forMakers: boolean;
}

export interface ScanReading {
  readonly id: string;
  /** Of the municipality itself, oldest first. */
  readonly marks: readonly QuestionMark[];
  /** How the region read questions when the scan was last submitted. */
  readonly notesAtSubmission: readonly SubmittedNote[];
  readonly canMark: boolean;
}

/** What a municipality says about the questions themselves, apart from its answers. */
@Injectable()
export class ReadScanReading {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName): Promise<ScanReading> {
    return this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'scan.view');
      const { campaign, member } = desk;
      const of = { campaignId: campaign.id, municipalityCode: member.code };
      const submission = await findLastSubmission(tx, access.context, of);
      return {
        id: `${campaign.id}_${member.code}`,
        marks: await readOwnMarks(tx, access, desk),
        notesAtSubmission: submission?.snapshot.readingNotes ?? [],
        canMark: can(access.region, 'scan.edit', member.code),
      };
    });
  }
}

async function readOwnMarks(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<QuestionMark[]> {
  return tx.query(
    `select question_code as "questionCode", reason, person_name as "markedBy",
            marked_at as "markedAt", person_id = $4 as "isOwn", for_makers as "forMakers"
       from question_marks
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
      order by question_code, marked_at, person_id`,
    [...keyOf(access, desk), access.context.personId],
  );
}
