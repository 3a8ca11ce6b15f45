import { Injectable } from '@nestjs/common';
import { badInput, type Openness } from '@ijkpunt/contracts';
import { requireAccent } from '../life/accent.js';
import { checkContact, checkName, type Contact } from '../life/new-region.js';
import { SettingsDesk, type RegionSettings, type SettingsAccess } from './settings-desk.js';

export interface SettingsChange {
  readonly expectedRevision: number;
  readonly name: string;
  readonly opennessAsked: Openness | null;
  readonly contact: Contact;
  readonly accent: string | null;
}

type Told = Pick<
  RegionSettings,
  'name' | 'opennessAsked' | 'contactName' | 'contactEmail' | 'contactPhone' | 'accent'
>;
const told = [
  ...(['name', 'opennessAsked', 'accent'] as const),
  ...(['contactName', 'contactEmail', 'contactPhone'] as const),
];
/** Whom to call is of that person: the audit says that it changed, not from what into what. */
const isPersonal = (field: keyof Told): boolean => field.startsWith('contact');

/** Changes what is told of a region; the same once more changes nothing. Records no event. */
@Injectable()
export class ChangeRegionSettings {
  constructor(private readonly desk: SettingsDesk) {}

  async run(access: SettingsAccess, change: SettingsChange): Promise<void> {
    const contact = checkContact(change.contact);
    const next: Told = {
      name: checkName(change.name),
      opennessAsked: change.opennessAsked,
      contactName: contact.name,
      contactEmail: contact.email,
      contactPhone: contact.phone,
      accent: change.accent?.trim() ? requireAccent(change.accent) : null,
    };
    await this.desk.change(access, change.expectedRevision, async (tx, { regionId }, present) => {
      if (next.opennessAsked === null && present.opennessAsked !== null) {
        throw badInput('Kies welke openheid de regio vraagt.', { field: 'opennessAsked' });
      }
      const changed = told.filter((field) => next[field] !== present[field]);
      if (changed.length === 0) return null;
      await tx.query(
        `update regions set name = $2, openness_asked = $3, accent = $4, contact_name = $5,
                contact_email = $6, contact_phone = $7 where region_id = $1`,
        [regionId, ...told.map((field) => next[field])],
      );
      const open = changed.filter((field) => !isPersonal(field));
      const only = (values: Told): object =>
        Object.fromEntries(open.map((field) => [field, values[field]]));
      return { changed, from: only(present), to: only(next) };
    });
  }
}
