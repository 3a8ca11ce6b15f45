import { newId } from '@ijkpunt/contracts';
import {
  record,
  systemContext,
  type Database,
  type Logger,
  type RegionContext,
} from '@ijkpunt/platform';
import { dueMessages, type NewMessage } from './due-messages.js';
import { readStanding } from './standing.js';

/**
 * Writes the messages that people should have by now, in every region. It looks at how things
 * stand and not at events, so that one that was missed is made up, and one that came twice is one.
 * Records `messages.told.v1`.
 */
export class TellPeople {
  constructor(
    private readonly relayDatabase: Database,
    private readonly database: Database,
    private readonly log: Logger,
  ) {}

  async run(now = new Date()): Promise<void> {
    const regions = await this.relayDatabase.runOutsideRegions<{ region_id: string }[]>(
      'select region_id from regions',
      [],
    );
    for (const { region_id } of regions) {
      const told = await this.inRegion(systemContext(region_id, newId()), now);
      if (told > 0) this.log.info({ event: 'messages.told', regionId: region_id, told });
    }
  }

  /** Answers how many messages are new. */
  private async inRegion(context: RegionContext, now: Date): Promise<number> {
    return this.database.inRegion(context, async (tx) => {
      // Two at once could each find another reminder due.
      const [lock]: { taken: boolean }[] = await tx.query(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
        [`messages ${context.regionId}`],
      );
      const standing = lock?.taken ? await readStanding(tx, context) : null;
      if (!standing) return 0;
      const due = dueMessages(standing, now);
      if (due.length === 0) return 0;
      const written: unknown[] = await tx.query(insertSql, [
        context.regionId,
        JSON.stringify(due.map(toRow)),
      ]);
      const entityId = context.regionId;
      const told = { kind: 'messages.told.v1', entityId, version: 0 } as const;
      if (written.length > 0) await record(tx, context, told);
      return written.length;
    });
  }
}

const toRow = (message: NewMessage): object => ({
  id: newId(),
  person_id: message.personId,
  kind: message.kind,
  moment: message.moment,
  campaign_id: message.campaignId,
  municipality_code: message.municipalityCode,
  mail: message.byMail ? 'waiting' : 'none',
});

/**
 * A reminder is never made up for once a later one was there. Who was reminded is read once for
 * all: asked for each of a rush, it would be read tens of thousands of times.
 */
const insertSql = `
  with due as (
    select * from jsonb_to_recordset($2) as each(id uuid, person_id uuid, kind text, moment text,
      campaign_id uuid, municipality_code text, mail text)
  ), reminded as (
    select person_id, max(moment) as last from messages
     where region_id = $1 and kind = 'reminder' group by person_id
  )
  insert into messages (region_id, id, person_id, kind, moment, campaign_id, municipality_code, mail)
  select $1, due.id, due.person_id, due.kind, due.moment, campaign_id, municipality_code, mail
    from due left join reminded on reminded.person_id = due.person_id
   where due.kind <> 'reminder' or reminded.last is null or reminded.last < due.moment
  on conflict (region_id, person_id, kind, moment) do nothing
  returning id`;
