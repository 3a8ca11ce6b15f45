import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { SubmittedScan } from '../submitted-scan.js';

export interface ReadingNote {
  readonly questionCode: string;
  /** Empty once withdrawn. */
  readonly text: string;
  readonly revision: number;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export async function readNotes(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<ReadingNote[]> {
  return tx.query(
    `select question_code as "questionCode", text, revision, written_by_name as "writtenBy",
            written_at as "writtenAt"
       from reading_notes where region_id = $1 and campaign_id = $2 order by question_code`,
    [context.regionId, campaignId],
  );
}

/** What a submission keeps of the notes: nothing when there are none, so that its bytes stay. */
export async function submittedNotes(
  tx: Transaction,
  context: RegionContext,
  desk: { readonly campaign: { readonly id: string }; readonly instrument: Instrument },
): Promise<Pick<SubmittedScan, 'readingNotes'>> {
  const notes = await readNotes(tx, context, desk.campaign.id);
  const texts = new Map(notes.map(({ questionCode, text }) => [questionCode, text]));
  const readingNotes = questionsOf(desk.instrument).flatMap(({ code }) => {
    const text = texts.get(code);
    return text ? [{ code, text }] : [];
  });
  return readingNotes.length > 0 ? { readingNotes } : {};
}
