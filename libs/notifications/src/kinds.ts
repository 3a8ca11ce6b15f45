import type { Role } from '@ijkpunt/contracts';

/** What people are told of. */
export const messageKinds = [
  'opened',
  'extended',
  'reminder',
  'almost_closed',
  'submitted',
  'published',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What the clock brings may wait for a working hour; what somebody did is told at once. */
export const clockKinds: readonly MessageKind[] = ['opened', 'reminder', 'almost_closed'];

/**
 * Mails that are rather lost than sent twice, when nobody knows whether the last attempt arrived.
 * Of the others a second one, with the same Message-ID, does less harm than none.
 */
export const atMostOnceKinds: readonly MessageKind[] = ['reminder', 'almost_closed'];

/** Those who work on a scan, those who may look at its results, those who lead the region. */
const editors: readonly Role[] = ['municipality_coordinator', 'contributor'];
const municipal: readonly Role[] = [...editors, 'reader'];
const regional: readonly Role[] = ['regional_coordinator', 'facilitator'];

interface Hearing {
  /** By mail too, unless a person chose otherwise. */
  readonly mailed: readonly Role[];
  /** In the application alone. */
  readonly shown: readonly Role[];
}

const hearing: Readonly<Record<MessageKind, Hearing>> = {
  opened: { mailed: [...editors, ...regional], shown: [] },
  // Who leads the region gave the extension.
  extended: { mailed: editors, shown: regional },
  reminder: { mailed: editors, shown: [] },
  almost_closed: { mailed: [...editors, 'regional_coordinator'], shown: [] },
  // A region has tens of municipalities: its coordinator gets one mail a day of all of them.
  submitted: { mailed: editors, shown: ['regional_coordinator'] },
  published: { mailed: [...municipal, ...regional], shown: [] },
};

/** How somebody with this role hears of a kind: by mail too, in the application, or not. */
export function howHears(kind: MessageKind, role: Role): 'mail' | 'app' | null {
  if (hearing[kind].mailed.includes(role)) return 'mail';
  return hearing[kind].shown.includes(role) ? 'app' : null;
}

/** Who is mailed, once a working day, what was submitted in the region. */
export const hearsDigest = (role: Role): boolean => role === 'regional_coordinator';

/** Such a mail is about submissions, and about no campaign in particular. */
export const isDigest = (message: {
  readonly kind: MessageKind;
  readonly campaignId: string | null;
}): boolean => message.kind === 'submitted' && message.campaignId === null;

export const isRegionalRole = (role: Role): boolean => regional.includes(role);
