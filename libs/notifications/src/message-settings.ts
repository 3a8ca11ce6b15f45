import type { Transaction } from '@ijkpunt/platform';
import type { MessageKind } from './kinds.js';
import { usualReminders, type ReminderSettings } from './moments.js';
import type { Language } from './words.js';

/** By mail and in the application, there alone, or not at all. */
export const channels = ['mail', 'app', 'none'] as const;
export type Channel = (typeof channels)[number];

export interface MessageSettings {
  readonly language: Language;
  readonly shownOnly: readonly MessageKind[];
  readonly muted: readonly MessageKind[];
}

export const usualSettings: MessageSettings = { language: 'nl', shownOnly: [], muted: [] };

/** What somebody chose for a kind; where nothing was chosen, their role decides. */
export function channelOf({ shownOnly, muted }: MessageSettings, kind: MessageKind): Channel {
  if (muted.includes(kind)) return 'none';
  return shownOnly.includes(kind) ? 'app' : 'mail';
}

/** Of those who chose anything. */
export async function readMessageSettings(
  tx: Transaction,
  regionId: string,
): Promise<ReadonlyMap<string, MessageSettings>> {
  const rows: (MessageSettings & { personId: string })[] = await tx.query(
    `select person_id as "personId", language, shown_only as "shownOnly", muted
       from message_settings where region_id = $1`,
    [regionId],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}

export async function readReminderSettings(
  tx: Transaction,
  regionId: string,
): Promise<ReminderSettings> {
  const [row]: ReminderSettings[] = await tx.query(
    `select is_on as "isOn", days_before as "daysBefore" from reminder_settings
      where region_id = $1`,
    [regionId],
  );
  return row ?? usualReminders;
}
