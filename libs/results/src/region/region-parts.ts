import { readRows, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { ComparisonGroup } from './comparison-group.entity.js';
import type { GroupKind } from './region-results.js';

/** A part of the region as somebody named it. */
export interface RegionPart {
  readonly id: string;
  readonly kind: GroupKind;
  readonly name: string;
  readonly revision: number;
  readonly codes: readonly string[];
}

/** The subregions of a day (`YYYY-MM-DD`) by name, then the groups as they were made. */
export async function readRegionParts(
  tx: Transaction,
  context: RegionContext,
  on: string,
): Promise<RegionPart[]> {
  const [subregions, groups] = await Promise.all([
    tx.query<{ name: string; codes: string[] }[]>(
      `select subregion as name, array_agg(municipality_code order by municipality_code) as codes
       from memberships
      where region_id = $1 and subregion is not null and member_from <= $2
        and (member_until is null or member_until > $2)
      group by subregion order by subregion`,
      [context.regionId, on],
    ),
    readRows(tx, ComparisonGroup, 'where region_id = $1 order by made_at, id limit 100', [
      context.regionId,
    ]),
  ]);
  return [
    ...subregions.map(({ name, codes }) => ({
      ...{ id: name, kind: 'subregion' as const, name, revision: 0, codes },
    })),
    ...groups.map(({ id, name, revision, municipalityCodes: codes }) => ({
      ...{ id, kind: 'group' as const, name, revision, codes },
    })),
  ];
}

/** How the means of a set of municipalities are kept: the set itself, always in one order. */
export const setOf = (codes: readonly string[], members: ReadonlySet<string>): string[] =>
  [...new Set(codes)].filter((code) => members.has(code)).toSorted();
