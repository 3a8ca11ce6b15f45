import { notFound, Refusal } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';

export interface NamedRegion {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** The pages of the platform need a role that not every gateway is given. */
export function requireAdmin(admin: Database | null): Database {
  if (!admin) throw new Refusal('UNAVAILABLE', 'Beheer is hier nu niet beschikbaar.');
  return admin;
}

/** The region with this slug, for who keeps the platform; NOT_FOUND otherwise. */
export async function getNamedRegion(admin: Database, slug: string): Promise<NamedRegion> {
  if (slug.includes('\0')) throw notFound();
  const [found] = await admin.onPlatform((tx) =>
    tx.query<NamedRegion[]>('select region_id as id, slug, name from regions where slug = $1', [
      slug,
    ]),
  );
  if (!found) throw notFound();
  return found;
}
