import { newId } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';

export type AuditAction = 'scan.submitted' | 'scan.reopened' | 'edition.published';

/** Writes who did what, in the transaction of the deed. Ids and reasons, no answers. */
export async function audit(
  tx: Transaction,
  context: RegionContext,
  entry: { readonly action: AuditAction; readonly entityId: string; readonly detail?: object },
): Promise<void> {
  await tx.query(
    `insert into audit_log (region_id, id, person_id, action, entity_id, detail)
     values ($1, $2, $3, $4, $5, $6)`,
    [context.regionId, newId(), context.personId, entry.action, entry.entityId, entry.detail ?? {}],
  );
}
