import { notFound } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';

export type LogoType = 'image/png' | 'image/jpeg';

/** How a region presents itself on what is made for it. */
export interface RegionStyle {
  readonly name: string;
  /** As #rrggbb; null when it has none. */
  readonly accent: string | null;
  readonly logo: { readonly bytes: Uint8Array; readonly type: LogoType } | null;
}

interface Row extends Omit<RegionStyle, 'logo'> {
  readonly bytes: Buffer | null;
  readonly type: LogoType | null;
}

/** The style of the region that the transaction is in. */
export async function readRegionStyle(
  tx: Transaction,
  context: RegionContext,
): Promise<RegionStyle> {
  const [row]: Row[] = await tx.query(
    `select r.name, r.accent, l.bytes, l.type
       from regions r left join region_logos l using (region_id) where r.region_id = $1`,
    [context.regionId],
  );
  if (!row) throw notFound();
  const { name, accent, bytes, type } = row;
  return { name, accent, logo: bytes && type ? { bytes, type } : null };
}
