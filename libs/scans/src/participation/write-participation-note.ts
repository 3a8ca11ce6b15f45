import { Injectable } from '@nestjs/common';
import { badInput, conflict, forbidden, type Refusal } from '@ijkpunt/contracts';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { audit, can, getMember, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';
import { getCampaign } from '../campaigns.js';

export interface WriteParticipationNoteRequest {
  readonly campaign: string;
  readonly municipality: string;
  /** Empty withdraws the note. */
  readonly text: string;
  /** The revision of the note that the person saw; 0 when there was none. */
  readonly expectedRevision: number;
}

export const participationNoteLimit = 1_000;

/** What whoever leads the region wants to remember of a municipality; it never sees that itself. */
@Injectable()
export class WriteParticipationNote {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, request: WriteParticipationNoteRequest): Promise<void> {
    requireRegional(access.region, 'progress.view');
    const { context } = access;
    await this.database.inRegion(context, async (tx) => {
      const campaign = await getCampaign(tx, context, request.campaign);
      const member = await getMember(tx, context, request.municipality, campaign.referenceDate);
      if (!can(access.region, 'participation.manage')) {
        throw forbidden('Alleen de regiocoördinator schrijft hier notities.');
      }
      if (campaign.isImported) {
        throw badInput('Deze meting is ingelezen; daar doet niemand meer aan mee.');
      }
      const of = { campaignId: campaign.id, municipalityCode: member.code };
      const revision = await write(tx, context, of, request);
      if (revision === null) return;
      const detail = { municipality: member.code, revision };
      await audit(tx, context, { action: 'participation.noted', entityId: campaign.id, detail });
    });
  }
}

interface NoteOf {
  readonly campaignId: string;
  readonly municipalityCode: string;
}

interface KeptNote {
  readonly text: string;
  readonly revision: number;
  readonly writtenBy: string;
}

/** Null when nothing changed: a repeated sending after a lost response clashes with nobody. */
async function write(
  tx: Transaction,
  context: RegionContext,
  of: NoteOf,
  request: WriteParticipationNoteRequest,
): Promise<number | null> {
  const limit = participationNoteLimit;
  const text = checkText(request.text, { field: 'text', name: 'De notitie', limit }) ?? '';
  const { regionId, personId, personName } = context;
  const key = [regionId, of.campaignId, of.municipalityCode];
  const find = async (): Promise<KeptNote | undefined> => {
    const [note]: KeptNote[] = await tx.query(
      `select text, revision, written_by_name as "writtenBy" from participation_notes
        where region_id = $1 and campaign_id = $2 and municipality_code = $3`,
      key,
    );
    return note;
  };
  const present = await find();
  if ((present?.text ?? '') === text) return null;
  if ((present?.revision ?? 0) !== request.expectedRevision) throw clash(present, text);
  const [written]: { revision: number }[] = await tx.query(
    `insert into participation_notes as note (region_id, campaign_id, municipality_code, text,
       revision, written_by, written_by_name)
     values ($1, $2, $3, $4, 1, $5, $6)
     on conflict (region_id, campaign_id, municipality_code) do update
       set text = excluded.text, revision = note.revision + 1, written_by = excluded.written_by,
         written_by_name = excluded.written_by_name, written_at = now()
       where note.revision = $7
     returning revision`,
    [...key, text, personId, personName, request.expectedRevision],
  );
  if (!written) throw clash(await find(), text);
  return written.revision;
}

const clash = (current: KeptNote | undefined, yours: string): Refusal =>
  conflict('Een collega heeft deze notitie intussen gewijzigd.', {
    current: current ?? null,
    yours,
  });
