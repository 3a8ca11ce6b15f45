import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@ijkpunt/contracts';
import { Database, systemContext, type RegionContext } from '@ijkpunt/platform';
import { followLink, IDENTITY_DATABASE, type LinkVisit } from '@ijkpunt/tenancy';
import { writeMessageSettings } from './choose-channels.js';
import type { MessageKind } from './kinds.js';
import { readMessageSettings, usualSettings } from './message-settings.js';

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
  async look(visit: LinkVisit): Promise<MessageKind | null> {
    return (await this.find(visit))?.kind ?? null;
  }

  /** Safe to do again. */
  async leave(visit: LinkVisit): Promise<MessageKind | null> {
    const found = await this.find(visit);
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

  private async find(visit: LinkVisit): Promise<Found | null> {
    const [found] = await followLink<{ region_id: string; person_id: string; kind: MessageKind }>(
      this.identity,
      visit,
      'select region_id, person_id, kind from identity.message_of($1)',
    );
    if (!found) return null;
    const context = { ...systemContext(found.region_id, newId()), personId: found.person_id };
    return { kind: found.kind, context };
  }
}
