import { Injectable } from '@nestjs/common';
import { badInput, forbidden } from '@ijkpunt/contracts';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import { messageKinds, type MessageKind } from './kinds.js';
import {
  readMessageSettings,
  readReminderSettings,
  usualSettings,
  type MessageSettings,
} from './message-settings.js';
import type { ReminderSettings } from './moments.js';

export interface ShownSettings {
  readonly own: MessageSettings;
  readonly reminders: ReminderSettings;
  readonly canSetReminders: boolean;
}

const mostDays = 60;

/** How somebody is told, and when a region reminds. */
@Injectable()
export class ChooseChannels {
  constructor(private readonly database: Database) {}

  async read(access: RegionAccess): Promise<ShownSettings> {
    return this.database.readInRegion(access.context, (tx) => shown(tx, access));
  }

  async saveOwn(access: RegionAccess, settings: MessageSettings): Promise<ShownSettings> {
    const { shownOnly, muted } = settings;
    if (shownOnly.some((kind) => muted.includes(kind))) {
      throw badInput('Een soort bericht kan niet tegelijk alleen in IJkpunt en helemaal niet.');
    }
    // Of the person, not of the region: mail may be ended in a region that is read-only, too.
    return this.database.inRegion({ ...access.context, isReadOnly: false }, async (tx) => {
      await writeMessageSettings(tx, access.context, settings);
      return shown(tx, access);
    });
  }

  async saveReminders(access: RegionAccess, settings: ReminderSettings): Promise<ShownSettings> {
    if (!can(access.region, 'reminders.set')) throw forbidden();
    const days = [...new Set(settings.daysBefore)].sort((a, b) => b - a);
    if (
      days.length !== 3 ||
      days.some((day) => !Number.isInteger(day) || day < 1 || day > mostDays)
    ) {
      throw badInput(
        `Kies drie verschillende momenten, van 1 tot ${mostDays} dagen voor het einde.`,
      );
    }
    return this.database.inRegion(access.context, async (tx) => {
      await tx.query(
        `insert into reminder_settings (region_id, is_on, days_before) values ($1, $2, $3)
         on conflict (region_id) do update
           set is_on = excluded.is_on, days_before = excluded.days_before`,
        [access.context.regionId, settings.isOn, days],
      );
      return shown(tx, access);
    });
  }
}

async function shown(
  tx: Transaction,
  { context: { regionId, personId }, region }: RegionAccess,
): Promise<ShownSettings> {
  return {
    own: (await readMessageSettings(tx, regionId)).get(personId) ?? usualSettings,
    reminders: await readReminderSettings(tx, regionId),
    canSetReminders: can(region, 'reminders.set'),
  };
}

export async function writeMessageSettings(
  tx: Transaction,
  { regionId, personId }: RegionContext,
  { language, shownOnly, muted }: MessageSettings,
): Promise<void> {
  const known = (kinds: readonly MessageKind[]): MessageKind[] =>
    messageKinds.filter((kind) => kinds.includes(kind));
  await tx.query(
    `insert into message_settings (region_id, person_id, language, shown_only, muted)
     values ($1, $2, $3, $4, $5)
     on conflict (region_id, person_id) do update
       set language = excluded.language, shown_only = excluded.shown_only, muted = excluded.muted`,
    [regionId, personId, language, known(shownOnly), known(muted)],
  );
}
