import { newId } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { Scan } from './scan.entity.js';

/** Why a scan was reopened is for the municipality itself: kept behind its border. */
export async function keepReopening(
  tx: Transaction,
  context: RegionContext,
  scan: Scan,
  reason: string,
): Promise<void> {
  await tx.query(
    `insert into scan_reopenings (region_id, id, scan_id, municipality_code, reason, reopened_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [context.regionId, newId(), scan.id, scan.municipalityCode, reason, context.personId],
  );
}

export async function findReopenReason(
  tx: Transaction,
  context: RegionContext,
  scanId: string,
): Promise<string | null> {
  const [last]: { reason: string }[] = await tx.query(
    `select reason from scan_reopenings where region_id = $1 and scan_id = $2
      order by reopened_at desc limit 1`,
    [context.regionId, scanId],
  );
  return last?.reason ?? null;
}
