import type { Transaction } from '@ijkpunt/platform';

/**
 * One plan of a region at a time, and no change of its members meanwhile, so that what is checked
 * still holds when it is written.
 */
export async function lockPlanning(
  tx: Transaction,
  { regionId }: { readonly regionId: string },
): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 18))`, [regionId]);
}
