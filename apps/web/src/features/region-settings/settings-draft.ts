import { parseColor } from '@ijkpunt/contracts';
import type { Openness, Settings } from './settings-query.js';

/** What the form holds: texts, where nothing is ''. */
export interface SettingsDraft {
  readonly name: string;
  readonly opennessAsked: Openness | '';
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly accent: string;
}

export const draftOf = (settings: Settings): SettingsDraft => ({
  name: settings.name,
  opennessAsked: settings.opennessAsked ?? '',
  contactName: settings.contactName ?? '',
  contactEmail: settings.contactEmail ?? '',
  contactPhone: settings.contactPhone ?? '',
  accent: settings.accent ?? '',
});

/** What to send; who changes on what they saw says which revision that was. */
export const inputOf = (draft: SettingsDraft, { slug, revision }: Settings) => ({
  ...{ region: slug, expectedRevision: revision },
  ...{ name: draft.name, contactName: draft.contactName, contactEmail: draft.contactEmail },
  opennessAsked: draft.opennessAsked || null,
  contactPhone: draft.contactPhone || null,
  accent: draft.accent || null,
});

/** Where what stands there now is another than what somebody was typing. */
export function differences(
  draft: SettingsDraft,
  settings: Settings,
): ReadonlySet<keyof SettingsDraft> {
  const present = draftOf(settings);
  const fields = Object.keys(present) as (keyof SettingsDraft)[];
  return new Set(fields.filter((field) => present[field] !== draft[field]));
}

/** A colour as the browser can draw it; null while it is none yet. */
export function drawable(accent: string): string | null {
  const lowered = accent.trim().toLowerCase();
  return parseColor(lowered) ? lowered : null;
}
