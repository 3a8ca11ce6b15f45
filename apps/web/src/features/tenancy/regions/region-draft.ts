import type { NewRegion } from './regions-query.js';

/** What a form holds: texts, where nothing chosen is ''. */
export interface RegionDraft {
  readonly name: string;
  readonly slug: string;
  readonly kind: NewRegion['kind'] | '';
  readonly editionPolicy: NewRegion['editionPolicy'] | '';
  readonly opennessAsked: NewRegion['opennessAsked'] | '';
  readonly plan: NewRegion['plan'] | '';
  readonly startsOn: string;
  readonly untilOn: string;
  readonly membersFrom: string;
  readonly members: readonly string[];
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly accent: string;
  readonly coordinatorEmail: string;
}

export const emptyRegion: RegionDraft = {
  ...{ name: '', slug: '', kind: '', editionPolicy: '', opennessAsked: '', plan: '' },
  ...{ startsOn: '', untilOn: '', membersFrom: '', members: [] },
  ...{ contactName: '', contactEmail: '', contactPhone: '', accent: '', coordinatorEmail: '' },
};

/** The address that a name suggests. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export type Missing = 'kind' | 'editionPolicy' | 'opennessAsked' | 'plan';

/** What to send, or the choice that was not made: none of these has a default. */
export function newRegionOf(draft: RegionDraft): NewRegion | Missing {
  const { kind, editionPolicy, opennessAsked, plan, members, membersFrom } = draft;
  if (kind === '') return 'kind';
  if (editionPolicy === '') return 'editionPolicy';
  if (opennessAsked === '') return 'opennessAsked';
  if (plan === '') return 'plan';
  return {
    ...{ name: draft.name, slug: draft.slug, kind, editionPolicy, opennessAsked, plan },
    ...{ startsOn: draft.startsOn, untilOn: draft.untilOn || null },
    members: members.map((code) => ({ code, from: membersFrom || draft.startsOn })),
    ...{ contactName: draft.contactName, contactEmail: draft.contactEmail },
    ...{ contactPhone: draft.contactPhone || null, accent: draft.accent || null },
  };
}
