import { notFound } from '@ijkpunt/contracts';
import { keepPlan, type RegionContext, type Transaction } from '@ijkpunt/platform';

export interface Member {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly hasMeanConsent: boolean;
}

const membersOn = (region: string, day: string): string =>
  `from memberships ms join municipalities m on m.code = ms.municipality_code
    where ms.region_id = ${region} and ms.member_from <= ${day}
      and (ms.member_until is null or ms.member_until > ${day})`;

const findMembers = keepPlan(
  `select m.code, m.name, m.slug, ms.mean_consent_at is not null as "hasMeanConsent"
     ${membersOn('$1', '$2')} order by m.name`,
);

/** The municipalities that belong to the region on a day (`YYYY-MM-DD`), by name. */
export async function readMembers(
  tx: Transaction,
  context: RegionContext,
  on: string,
): Promise<Member[]> {
  return tx.query(findMembers, [context.regionId, on]);
}

/** SQL for the `Member` with a slug on a day, or null, as a part of a statement that knows both. */
export const memberIn = (of: {
  readonly region: string;
  readonly day: string;
  readonly slug: string;
}): string =>
  `(select json_build_object('code', m.code, 'name', m.name, 'slug', m.slug,
             'hasMeanConsent', ms.mean_consent_at is not null)
      ${membersOn(of.region, of.day)} and m.slug = ${of.slug} limit 1)`;

/** The member with this slug on a day; NOT_FOUND otherwise. */
export async function getMember(
  tx: Transaction,
  context: RegionContext,
  slug: string,
  on: string,
): Promise<Member> {
  // Postgres takes no NUL in text: without this a made-up URL would be an error of the server.
  if (slug.includes('\0')) throw notFound();
  const [row]: { member: Member | null }[] = await tx.query(
    `select ${memberIn({ region: '$1::uuid', day: '$2::date', slug: '$3' })} as member`,
    [context.regionId, on, slug],
  );
  if (!row?.member) throw notFound();
  return row.member;
}
