import { Refusal } from '@ijkpunt/contracts';
import type { Database, Transaction } from '@ijkpunt/platform';

/** One transaction under the administrator's role, refused where this process was given none. */
export async function onPlatform<T>(
  admin: Database | null,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (!admin) throw new Refusal('UNAVAILABLE', 'Beheer is hier nu niet beschikbaar.');
  return admin.onPlatform(work);
}
