import { createHash } from 'node:crypto';
import type { Database } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';

export interface HandedOut {
  readonly campaignId: string;
  /** Null for a file of the region itself. */
  readonly municipalityCode: string | null;
  readonly editionId: string | null;
  readonly format: string;
  readonly title: string;
  readonly bytes: Buffer;
}

/**
 * Remembers by its hash that a file came from here, so that whoever holds it may ask. Also in a
 * region that ended: it changes nothing of what the region holds.
 */
export async function rememberFile(
  database: Database,
  { context }: RegionAccess,
  { campaignId, municipalityCode, editionId, format, title, bytes }: HandedOut,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest();
  await database.inRegion({ ...context, isReadOnly: false }, (tx) =>
    tx.query(
      `insert into handed_out_files (region_id, sha256, campaign_id, municipality_code, edition_id,
         format, title)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [context.regionId, sha256, campaignId, municipalityCode, editionId, format, title],
    ),
  );
}
