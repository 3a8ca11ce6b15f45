import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict, forbidden, type Refusal } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import { Database, PUSH, type Push, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';
import { askedInstrument, getCampaign } from '../campaigns.js';
import { readNotes, type ReadingNote } from './reading-notes.js';

export interface WriteReadingNoteRequest {
  readonly campaign: string;
  readonly questionCode: string;
  /** Empty withdraws the note. */
  readonly text: string;
  /** The revision of the note that the person saw; 0 when there was none. */
  readonly expectedRevision: number;
}

export const readingNoteLimit = 2_000;

/** Says how the region reads a question, to all its municipalities at once. */
@Injectable()
export class WriteReadingNote {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(access: RegionAccess, request: WriteReadingNoteRequest): Promise<void> {
    const { regionId, traceId } = access.context;
    const changed = await this.database.inRegion(access.context, async (tx) => {
      const campaign = await getCampaign(tx, access.context, request.campaign);
      if (!can(access.region, 'reading.write')) {
        throw forbidden('Alleen de regiocoördinator schrijft hoe de regio een vraag leest.');
      }
      const questions = questionsOf(await askedInstrument(tx, campaign));
      if (!questions.some(({ code }) => code === request.questionCode)) {
        throw badInput('Deze vraag hoort niet bij deze meting.', { field: 'questionCode' });
      }
      return (await write(tx, access.context, campaign.id, request)) ? campaign.id : null;
    });
    if (changed === null) return;
    const about = 'colleagues';
    await this.push.publish({ regionId, campaignId: changed, version: 0, about, traceId });
  }
}

/** Whether anything changed: a repeated sending after a lost response clashes with nobody. */
async function write(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
  request: WriteReadingNoteRequest,
): Promise<boolean> {
  const limit = readingNoteLimit;
  const text = checkText(request.text, { field: 'text', name: 'De leeswijzer', limit }) ?? '';
  const { questionCode, expectedRevision } = request;
  const find = async (): Promise<ReadingNote | undefined> =>
    (await readNotes(tx, context, campaignId)).find((note) => note.questionCode === questionCode);
  const present = await find();
  if ((present?.text ?? '') === text) return false;
  if ((present?.revision ?? 0) !== expectedRevision) throw clash(present, text);
  const { regionId, personId, personName } = context;
  const written: unknown[] = await tx.query(
    `insert into reading_notes as note (region_id, campaign_id, question_code, text, revision,
       written_by, written_by_name)
     values ($1, $2, $3, $4, 1, $5, $6)
     on conflict (region_id, campaign_id, question_code) do update
       set text = excluded.text, revision = note.revision + 1, written_by = excluded.written_by,
         written_by_name = excluded.written_by_name, written_at = now()
       where note.revision = $7
     returning revision`,
    [regionId, campaignId, questionCode, text, personId, personName, expectedRevision],
  );
  if (written.length === 0) throw clash(await find(), text);
  return true;
}

const clash = (current: ReadingNote | undefined, yours: string): Refusal =>
  conflict('Een collega heeft deze leeswijzer intussen gewijzigd.', {
    current: current
      ? { text: current.text, revision: current.revision, writtenBy: current.writtenBy }
      : null,
    yours,
  });
