import type { Transaction } from '@ijkpunt/platform';
import type { Subscription } from './subscription-state.js';

/** Days stay text: pg would make moments of them. */
const subscriptionColumns = `plan, starts_on::text as "startsOn",
  until_on::text as "untilOn", ended_on::text as "endedOn", exported_at as "exportedAt", revision`;

/** What the region that this transaction is in agreed; null when nobody wrote it down. */
export async function readSubscription(
  tx: Transaction,
  regionId: string,
): Promise<Subscription | null> {
  const [found]: Subscription[] = await tx.query(
    `select ${subscriptionColumns} from subscriptions where region_id = $1`,
    [regionId],
  );
  return found ?? null;
}
