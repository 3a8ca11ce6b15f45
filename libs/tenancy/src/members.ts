import { notFound } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';

export interface Member {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly hasMeanConsent: boolean;
}

const select = `select m.code, m.name, m.slug, ms.mean_consent_at is not null as "hasMeanConsent"
     from memberships ms join municipalities m on m.code = ms.municipality_code
    where ms.region_id = $1 and ms.member_from <= $2
      and (ms.member_until is null or ms.member_until > $2)`;

/** The municipalities that belong to the region on a day (`YYYY-MM-DD`), by name. */
export async function readMembers(
  tx: Transaction,
  context: RegionContext,
  on: string,
): Promise<Member[]> {
  return tx.query(`${select} order by m.name`, [context.regionId, on]);
}

/** The member with this slug on a day; NOT_FOUND otherwise. */
export async function getMember(
  tx: Transaction,
  context: RegionContext,
  slug: string,
  on: string,
): Promise<Member> {
  // Postgres takes no NUL in text: without this a made-up URL would be an error of the server.
  if (slug.includes('\0')) throw notFound();
  const [member]: Member[] = await tx.query(`${select} and m.slug = $3`, [
    context.regionId,
    on,
    slug,
  ]);
  if (!member) throw notFound();
  return member;
}
