import { newId } from '@ijkpunt/contracts';
import {
  systemContext,
  type Database,
  type Logger,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { composeMail } from './compose-mail.js';
import { atMostOnceKinds, clockKinds, isDigest, messageKinds } from './kinds.js';
import { isQuiet } from './working-time.js';
import { mailItems, type MessageAbout } from './mail-items.js';
import { MailFailure, type Mail, type Mailer } from './mail.js';
import { newLink } from './mail-link.js';
import { channelOf } from './message-settings.js';
import { readStanding, settingsOf, type Standing } from './standing.js';

export interface SendMailsOptions {
  readonly relayDatabase: Database;
  readonly database: Pick<Database, 'inRegion'>;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly log: Logger;
  /** How long a claimed mail is left to its claimer: longer than any attempt takes. */
  readonly leaseMs?: number;
}

const batchSize = 50;
const lanes = 5;
const usualLeaseMs = 10 * 60_000;
/** News of the day before yesterday is not sent any more. */
const triedFor = `interval '2 days'`;

interface ClaimedMessage extends MessageAbout {
  readonly id: string;
  /** Tells this claim from the next, when a lease ran out while its holder was frozen. */
  readonly attempts: number;
}

/**
 * Sends the mails that are due. Any number of senders may run, each claims its own. What a sender
 * was sending when it died is sent again with the same Message-ID, but for reminders: those stay
 * `unknown`, so that nobody is reminded twice.
 */
export class SendMails {
  private isStopping = false;

  constructor(private readonly options: SendMailsOptions) {}

  /** Ends after the mails that are on their way. */
  stop(): void {
    this.isStopping = true;
  }

  /** Sends until nothing is due; answers how many attempts that took. */
  async run(now = new Date()): Promise<number> {
    const kinds = isQuiet(now)
      ? messageKinds.filter((kind) => !clockKinds.includes(kind))
      : messageKinds;
    let tried = 0;
    for (const regionId of await this.regionsWithDue(kinds)) {
      const context = systemContext(regionId, newId());
      for (let claimed = batchSize; claimed === batchSize && !this.isStopping;) {
        claimed = await this.sendBatch(context, kinds, now);
        tried += claimed;
      }
    }
    return tried;
  }

  private async regionsWithDue(kinds: readonly string[]): Promise<string[]> {
    const rows = await this.options.relayDatabase.runOutsideRegions<{ region_id: string }[]>(
      // One of a region is enough: a rush leaves tens of thousands that wait.
      `select region_id from regions
        where exists (select 1 from messages m where m.region_id = regions.region_id
                        and m.mail = 'waiting' and m.due_at <= now() and m.kind = any($1))
           or exists (select 1 from messages m where m.region_id = regions.region_id
                        and m.mail = 'sending' and m.due_at <= now() and m.kind = any($1))`,
      [kinds],
    );
    return rows.map(({ region_id }) => region_id);
  }

  private async sendBatch(
    context: RegionContext,
    kinds: readonly string[],
    now: Date,
  ): Promise<number> {
    const { database, leaseMs = usualLeaseMs } = this.options;
    const { claimed, standing } = await database.inRegion(context, async (tx) => {
      await settleLost(tx, context);
      const rows = await claim(tx, context, kinds, leaseMs);
      const people = rows.map(({ personId }) => personId);
      return {
        claimed: rows,
        standing: rows.length > 0 ? await readStanding(tx, context, people) : null,
      };
    });
    const waiting = [...claimed];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next && standing; next = waiting.shift()) {
        if (this.isStopping) return;
        await this.sendOne(context, next, standing, now);
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    return claimed.length;
  }

  private async sendOne(
    context: RegionContext,
    message: ClaimedMessage,
    standing: Standing,
    now: Date,
  ): Promise<void> {
    const leave = newLink(this.options.publicUrl, 'afmelden');
    const mail = this.compose(message, standing, { leaveUrl: leave.url, now });
    if (!mail) {
      await this.mark(context, message, dropSql, []);
      return;
    }
    const { leaseMs = usualLeaseMs } = this.options;
    if (!(await this.mark(context, message, beginSql, [leaseMs, leave.hash]))) return;
    const ids = { regionId: context.regionId, messageId: message.id, kind: message.kind };
    try {
      await this.options.mailer.send(mail);
    } catch (error) {
      const { outcome, code } = asFailure(error);
      this.options.log.warn({ event: 'mail.failed', ...ids, outcome, code });
      await this.mark(context, message, failedSql, [failedStateOf(message, outcome), code]);
      return;
    }
    await this.mark(context, message, sentSql, []);
    this.options.log.info({ event: 'mail.sent', ...ids });
  }

  private compose(
    message: ClaimedMessage,
    standing: Standing,
    { leaveUrl, now }: { readonly leaveUrl: string; readonly now: Date },
  ): Mail | null {
    const { publicUrl } = this.options;
    const [first, ...others] = mailItems(message, standing, publicUrl, now);
    const person = standing.people.find(({ personId }) => personId === message.personId);
    const settings = settingsOf(standing, message.personId);
    if (!first || !person || channelOf(settings, message.kind) !== 'mail') return null;
    return composeMail({
      messageId: `<${message.id}@${new URL(publicUrl).hostname}>`,
      to: person.email,
      form: isDigest(message) ? 'digest' : message.kind,
      language: settings.language,
      ...{ leaveUrl, now },
      region: standing.region.name,
      items: [first, ...others],
    });
  }

  /** False when the lease ran out and somebody else has it. */
  private async mark(
    context: RegionContext,
    { id, attempts }: ClaimedMessage,
    sql: string,
    values: readonly (string | number | Buffer)[],
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await this.options.database.inRegion(context, (tx) =>
      tx.query(sql, [context.regionId, id, attempts, ...values]),
    );
    return count === 1;
  }
}

const asFailure = (error: unknown): MailFailure =>
  error instanceof MailFailure ? error : new MailFailure('unsure', 'UNEXPECTED', { cause: error });

function failedStateOf(
  { kind }: ClaimedMessage,
  outcome: MailFailure['outcome'],
): 'failed' | 'unknown' | 'waiting' {
  if (outcome === 'refused') return 'failed';
  return outcome === 'unsure' && atMostOnceKinds.includes(kind) ? 'unknown' : 'waiting';
}

/** What was being sent by somebody who never came back to say how it ended. */
async function settleLost(tx: Transaction, { regionId }: RegionContext): Promise<void> {
  await tx.query(
    `update messages
        set mail = case when kind = any($2) then 'unknown' else 'waiting' end, code = 'LOST'
      where region_id = $1 and mail = 'sending' and due_at <= now()`,
    [regionId, atMostOnceKinds],
  );
}

async function claim(
  tx: Transaction,
  { regionId }: RegionContext,
  kinds: readonly string[],
  leaseMs: number,
): Promise<ClaimedMessage[]> {
  const [rows]: [ClaimedMessage[], number] = await tx.query(
    `with due as (
       select region_id, id from messages
        where region_id = $1 and mail = 'waiting' and due_at <= now() and kind = any($2)
        order by due_at limit $3 for update skip locked)
     update messages m
        set attempts = m.attempts + 1, due_at = now() + $4 * interval '1 millisecond'
       from due where m.region_id = due.region_id and m.id = due.id
     returning m.id, m.attempts, m.person_id as "personId", m.kind, m.moment,
               m.campaign_id as "campaignId", m.municipality_code as "municipalityCode"`,
    [regionId, kinds, batchSize, leaseMs],
  );
  return rows;
}

/**
 * Whoever else changes what is claimed counts an attempt. By its key alone: were its state asked
 * too, Postgres would look for it among all that wait.
 */
const mine = 'where region_id = $1 and id = $2 and attempts = $3';
const beginSql = `
  update messages set mail = 'sending', due_at = now() + $4 * interval '1 millisecond', leave_hash = $5
   ${mine}`;
const dropSql = `update messages set mail = 'dropped' ${mine}`;
const sentSql = `update messages set mail = 'sent', sent_at = now(), code = null ${mine}`;
/** Less and less often, and not for ever. */
const failedSql = `
  update messages
     set mail = case when $4::text = 'waiting' and created_at < now() - ${triedFor} then 'failed'
                     else $4::text end,
         code = $5,
         due_at = now() + least(interval '1 minute' * 2 ^ least(attempts - 1, 10), interval '1 hour')
   ${mine}`;
