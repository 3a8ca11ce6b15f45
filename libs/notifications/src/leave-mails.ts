import { Inject, Injectable } from '@nestjs/common';
import { newId, Refusal } from '@ijkpunt/contracts';
import { Database, systemContext, type RegionContext } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from '@ijkpunt/tenancy';
import { writeMessageSettings } from './choose-channels.js';
import type { MessageKind } from './kinds.js';
import { digest } from './mail-link.js';
import { readMessageSettings, usualSettings } from './message-settings.js';

const failuresPerMinute = 20;
/** Accounts are counted in lower case, so that no e-mail address is this. */
const subjectOf = (address: string): string => `LEAVE ${address}`;

interface Found {
  readonly kind: MessageKind;
  readonly context: RegionContext;
}

/** Ends a kind of mail for whoever holds the link of one; it stays in the application. */
@Injectable()
export class LeaveMails {
  constructor(
    private readonly database: Database,
    @Inject(IDENTITY_DATABASE) private readonly identity: Database,
  ) {}

  /** Which kind a link is about; null for one that is none. */
  async look(token: string, address: string): Promise<MessageKind | null> {
    return (await this.find(token, address))?.kind ?? null;
  }

  /** Safe to do again. */
  async leave(token: string, address: string): Promise<MessageKind | null> {
    const found = await this.find(token, address);
    if (!found) return null;
    const { context, kind } = found;
    await this.database.inRegion(context, async (tx) => {
      const all = await readMessageSettings(tx, context.regionId);
      const settings = all.get(context.personId) ?? usualSettings;
      if (settings.muted.includes(kind)) return;
      await writeMessageSettings(tx, context, {
        ...settings,
        shownOnly: [...settings.shownOnly, kind],
      });
    });
    return kind;
  }

  private async find(token: string, address: string): Promise<Found | null> {
    await this.refuseTooMany(address);
    const [found] = await this.identity.runOutsideRegions<
      { region_id: string; person_id: string; kind: MessageKind }[]
    >('select region_id, person_id, kind from identity.message_of($1)', [digest(token)]);
    if (!found) {
      await this.identity.runOutsideRegions(
        'insert into identity.sign_in_attempts (subject) values ($1)',
        [subjectOf(address)],
      );
      return null;
    }
    const context = { ...systemContext(found.region_id, newId()), personId: found.person_id };
    return { kind: found.kind, context };
  }

  private async refuseTooMany(address: string): Promise<void> {
    const [row] = await this.identity.runOutsideRegions<{ failures: number }[]>(
      `select count(*)::int as failures from identity.sign_in_attempts
        where subject = $1 and failed_at > now() - interval '1 minute'`,
      [subjectOf(address)],
    );
    if ((row?.failures ?? 0) < failuresPerMinute) return;
    throw new Refusal('RATE_LIMITED', 'Te vaak geprobeerd. Wacht een minuut.');
  }
}
