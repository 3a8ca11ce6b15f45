import type { Transaction } from '@ijkpunt/platform';
import type { ChangeKind, MunicipalityChange, NamedMunicipality } from './municipality-change.js';

export interface KnownMunicipality extends NamedMunicipality {
  readonly slug: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface RecordedChange {
  readonly kind: ChangeKind;
  readonly changedOn: string;
  readonly predecessor: string;
  readonly successor: string;
}

export interface Membership extends NamedMunicipality {
  readonly id: string;
  readonly memberFrom: string;
  readonly memberUntil: string | null;
  readonly subregion: string | null;
}

export interface RegionCampaign {
  readonly id: string;
  readonly title: string;
  readonly referenceDate: string;
  readonly hasEnded: boolean;
}

/** A region in which one of the predecessors is a member when the map changes, or comes later. */
export interface RegionFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
  /** By reference date. */
  readonly campaigns: readonly RegionCampaign[];
  /** How far the predecessors are: never what they answered. */
  readonly scans: readonly {
    readonly campaignId: string;
    readonly code: string;
    readonly status: string;
  }[];
  /** How many people have a role at each of the predecessors. */
  readonly people: readonly { readonly code: string; readonly count: number }[];
}

export interface ChangeFacts {
  readonly today: string;
  readonly municipalities: readonly KnownMunicipality[];
  readonly recorded: readonly RecordedChange[];
  readonly regions: readonly RegionFacts[];
}

/** What a change is judged by, and what it touches; as the platform administrator sees it. */
export async function readChangeFacts(
  tx: Transaction,
  { changedOn, from, to }: MunicipalityChange,
): Promise<ChangeFacts> {
  const before = from.map(({ code }) => code);
  const codes = [...before, ...to.map(({ code }) => code)];
  const [{ today }]: [{ today: string }] = await tx.query('select app.today()::text as today');
  const municipalities: KnownMunicipality[] = await tx.query(
    `select code, name, slug, valid_from::text as "validFrom", valid_until::text as "validUntil"
       from municipalities where code = any($1)`,
    [codes],
  );
  const recorded: RecordedChange[] = await tx.query(
    `select kind, changed_on::text as "changedOn", predecessor_code as predecessor,
            successor_code as successor
       from municipality_changes where predecessor_code = any($1) or successor_code = any($1)`,
    [codes],
  );
  const regions: RegionFacts[] = await tx.query(
    `select r.region_id as id, r.slug, r.name,
            (select json_agg(json_build_object('id', ms.id, 'code', m.code, 'name', m.name,
                      'memberFrom', ms.member_from, 'memberUntil', ms.member_until,
                      'subregion', ms.subregion) order by m.name, ms.member_from)
               from memberships ms join municipalities m on m.code = ms.municipality_code
              where ms.region_id = r.region_id) as memberships,
            (select coalesce(json_agg(json_build_object('id', c.id, 'title', c.title,
                      'referenceDate', c.reference_date, 'hasEnded', c.closed_at is not null
                        or greatest(c.closes_at, c.extended_until) <= now())
                      order by c.reference_date, c.title), '[]')
               from campaigns c where c.region_id = r.region_id and c.withdrawn_at is null
            ) as campaigns,
            (select coalesce(json_agg(json_build_object('campaignId', s.campaign_id,
                      'code', s.municipality_code, 'status', s.status)), '[]')
               from scans s where s.region_id = r.region_id and s.municipality_code = any($1)
            ) as scans,
            (select coalesce(json_agg(json_build_object('code', p.code, 'count', p.people)), '[]')
               from app.count_people(r.region_id, $1, $2) p) as people
       from regions r
      where exists (select from memberships ms
                     where ms.region_id = r.region_id and ms.municipality_code = any($1)
                       and (ms.member_until is null or ms.member_until >= $2::date))
      order by r.name`,
    [before, changedOn],
  );
  return { today, municipalities, recorded, regions };
}
