import { badInput, dayText, Refusal } from '@ijkpunt/contracts';
import { requireDay } from './calendar-day.js';

export const plans = ['basis', 'volledig'] as const;
export type Plan = (typeof plans)[number];

/** What a region agreed, in days of Amsterdam (`YYYY-MM-DD`); until is the first day without. */
export interface Subscription {
  readonly plan: Plan;
  readonly startsOn: string;
  /** As agreed; null goes on until somebody ends it. */
  readonly untilOn: string | null;
  /** Ended earlier than agreed. */
  readonly endedOn: string | null;
  /** When everything was handed over. */
  readonly exportedAt: Date | null;
  readonly revision: number;
}

/** Deleted is no state of a subscription: then it is no more. */
export const subscriptionStates = [
  'upcoming',
  'active',
  'ending',
  'read_only',
  'exported',
] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];

type Dates = Pick<Subscription, 'untilOn' | 'endedOn'>;

/** The first day that nothing changes; null as long as no end is in sight. */
export function readOnlyFrom({ untilOn, endedOn }: Dates): string | null {
  const [first = null] = [untilOn, endedOn].filter((day) => day !== null).sort();
  return first;
}

/** A region of which no subscription was written down goes on. */
export function subscriptionState(
  subscription: Subscription | null,
  today: string,
): SubscriptionState {
  if (!subscription) return 'active';
  const end = readOnlyFrom(subscription);
  if (end !== null && end <= today) return subscription.exportedAt ? 'exported' : 'read_only';
  if (subscription.startsOn > today) return 'upcoming';
  return end === null ? 'active' : 'ending';
}

export const isReadOnly = (state: SubscriptionState): boolean =>
  state === 'read_only' || state === 'exported';

export type SubscriptionDeed =
  | { readonly deed: 'end'; readonly on: string }
  | { readonly deed: 'prolong'; readonly until: string | null }
  | { readonly deed: 'take_back' };

type Changed = Omit<Subscription, 'revision'>;

/** What a subscription becomes by a deed, or a refusal in words. */
export function changeSubscription(
  subscription: Subscription,
  change: SubscriptionDeed,
  today: string,
): Changed {
  if (change.deed === 'end') return end(subscription, change.on, today);
  if (change.deed === 'prolong') return prolong(subscription, change.until, today);
  return takeBack(subscription, today);
}

function end(subscription: Subscription, on: string, today: string): Changed {
  const { startsOn, untilOn } = subscription;
  if (isReadOnly(subscriptionState(subscription, today))) {
    throw new Refusal('CONFLICT', 'Dit abonnement is al afgelopen.');
  }
  requireDay(on, 'on');
  if (on < today) throw badInput('Kies vandaag of een latere dag.', { field: 'on' });
  if (on < startsOn) {
    throw badInput(`Het abonnement begint pas op ${dayText(startsOn)}.`, { field: 'on' });
  }
  if (untilOn !== null && on >= untilOn) {
    throw badInput(`Het abonnement loopt al af op ${dayText(untilOn)}.`, { field: 'on' });
  }
  return { ...subscription, endedOn: on };
}

/** Also of one that ended: what was handed over is no longer all there is. */
function prolong(subscription: Subscription, until: string | null, today: string): Changed {
  const present = readOnlyFrom(subscription);
  if (present === null) {
    throw new Refusal('CONFLICT', 'Dit abonnement loopt al zonder einddatum.');
  }
  if (until !== null) {
    requireDay(until, 'until');
    if (until <= today) throw badInput('Kies een dag na vandaag.', { field: 'until' });
    if (until <= present) {
      throw badInput(`Kies een dag na ${dayText(present)}: dan loopt het nu af.`, {
        field: 'until',
      });
    }
  }
  return { ...subscription, untilOn: until, endedOn: null, exportedAt: null };
}

function takeBack(subscription: Subscription, today: string): Changed {
  const { endedOn, untilOn } = subscription;
  if (endedOn === null) {
    throw new Refusal('CONFLICT', 'Er is geen beëindiging om terug te nemen.');
  }
  if (untilOn !== null && untilOn <= today) {
    throw new Refusal(
      'CONFLICT',
      `De afgesproken einddatum, ${dayText(untilOn)}, is voorbij. Verleng het abonnement.`,
    );
  }
  return { ...subscription, endedOn: null, exportedAt: null };
}
