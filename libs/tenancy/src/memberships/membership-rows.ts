import { notFound } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import type { DatedCampaign } from './membership-effects.js';
import type { DatedMunicipality, Membership } from './membership-rules.js';

export interface NamedRegion {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Every region, by name. */
export const readRegions = (tx: Transaction): Promise<NamedRegion[]> =>
  tx.query('select region_id as id, slug, name from regions order by name');

export async function getRegion(tx: Transaction, slug: string): Promise<NamedRegion> {
  const [region]: NamedRegion[] = slug.includes('\0')
    ? []
    : await tx.query('select region_id as id, slug, name from regions where slug = $1', [slug]);
  if (!region) throw notFound();
  return region;
}

export async function getMunicipality(tx: Transaction, code: string): Promise<DatedMunicipality> {
  const [municipality]: DatedMunicipality[] = code.includes('\0')
    ? []
    : await tx.query(
        `select code, name, valid_from::text as "validFrom", valid_until::text as "validUntil"
           from municipalities where code = $1`,
        [code],
      );
  if (!municipality) throw notFound();
  return municipality;
}

/** Every membership of a region, those that ended too, by name and then by day. */
export const readMemberships = (tx: Transaction, regionId: string): Promise<Membership[]> =>
  tx.query(
    `select ms.id, m.code, m.name, ms.member_from::text as "from", ms.member_until::text as "until",
            ms.subregion, ms.mean_consent_at is not null as "hasMeanConsent"
       from memberships ms join municipalities m on m.code = ms.municipality_code
      where ms.region_id = $1 order by m.name, ms.member_from`,
    [regionId],
  );

export const readCampaigns = (
  tx: Transaction,
  regionId: string,
  now: Date,
): Promise<DatedCampaign[]> =>
  tx.query(
    `select title, reference_date::text as "referenceDate",
            opens_at <= $2 or is_imported as "hasOpened"
       from campaigns where region_id = $1 and withdrawn_at is null
      order by reference_date, opens_at`,
    [regionId, now],
  );

/** Writes what differs: what ended or moved first, so that nothing stands twice meanwhile. */
export async function writeMemberships(
  tx: Transaction,
  regionId: string,
  {
    before,
    after,
  }: { readonly before: readonly Membership[]; readonly after: readonly Membership[] },
): Promise<void> {
  const known = new Map(before.map((each) => [each.id, each]));
  for (const each of after) {
    const former = known.get(each.id);
    if (!former || (former.until === each.until && former.subregion === each.subregion)) continue;
    await tx.query(
      `update memberships set member_until = $3, subregion = $4 where region_id = $1 and id = $2`,
      [regionId, each.id, each.until, each.subregion],
    );
  }
  for (const { id, code, from, until, subregion, hasMeanConsent } of after) {
    if (known.has(id)) continue;
    await tx.query(
      `insert into memberships (region_id, id, municipality_code, member_from, member_until,
         subregion, mean_consent_at)
       values ($1, $2, $3, $4, $5, $6, case when $7 then
         (select max(mean_consent_at) from memberships
           where region_id = $1 and municipality_code = $3 and member_until = $4) end)`,
      [regionId, id, code, from, until, subregion, hasMeanConsent],
    );
  }
}
