import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { Campaign } from '@ijkpunt/scans';
import type { Instrument } from '@ijkpunt/instruments';
import type { Member } from '@ijkpunt/tenancy';
import { findLastEdition } from '../editions.js';
import { countGroups, type CountedScan } from './group-means.js';
import { readOpenings, shownOf } from './opened-results.js';
import { readRegionParts, setOf } from './region-parts.js';
import { mainPart } from './release-groups.js';

export interface GroupsOf {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly members: readonly Member[];
}

/**
 * Counts the region's subregions and groups over its first edition, whose submissions never
 * change: between two editions, the difference would tell what one municipality of a group
 * changed. What may be seen is judged again each time, since openness may have become wider.
 */
export async function countRegionGroups(
  tx: Transaction,
  context: RegionContext,
  { campaign, instrument, members }: GroupsOf,
): Promise<void> {
  const [edition]: { id: string }[] = await tx.query(
    'select id from editions where region_id = $1 and campaign_id = $2 and number = 1',
    [context.regionId, campaign.id],
  );
  if (!edition) return;
  const memberCodes = new Set(members.map(({ code }) => code));
  const parts = await readRegionParts(tx, context, campaign.referenceDate);
  const stored: { codes: string[]; shown: string[] }[] = await tx.query(
    `select municipality_codes as codes, shown from group_means
      where region_id = $1 and campaign_id = $2 order by first_at, municipality_codes`,
    [context.regionId, campaign.id],
  );
  const sets = new Map(stored.map((each) => [each.codes.join(), each]));
  for (const { codes } of parts) {
    const set = setOf(codes, memberCodes);
    const key = set.join();
    if (set.length > 0 && !sets.has(key)) sets.set(key, { codes: set, shown: [] });
  }
  if (sets.size === 0) return;
  const openings = await readOpenings(tx, context, campaign.id, members);
  const last = await findLastEdition(tx, context, campaign.id);
  const { results } = shownOf(openings, { instrument, edition: last });
  const groups = [...sets.values()];
  const counted = countGroups(
    instrument,
    await readCounted(tx, context, edition.id),
    results,
    groups.map(({ codes, shown }) => ({ codes: new Set(codes), shown })),
  );
  const allParts = [mainPart, ...instrument.themes.map(({ code }) => `questions:${code}`)];
  await store(
    tx,
    context,
    { campaignId: campaign.id, editionId: edition.id },
    counted.map(({ means, withheld }, index) => ({
      codes: groups[index]?.codes ?? [],
      ...{ means, withheld },
      shown: allParts.filter((part) => !withheld[part] || groups[index]?.shown.includes(part)),
    })),
  );
}

/** The submissions that an edition stands on. */
async function readCounted(
  tx: Transaction,
  context: RegionContext,
  editionId: string,
): Promise<CountedScan[]> {
  return tx.query(
    `select c.municipality_code as "municipalityCode", s.snapshot -> 'answers' as answers
       from edition_submissions c
       join submissions s on s.region_id = c.region_id and s.id = c.submission_id
      where c.region_id = $1 and c.edition_id = $2 order by c.municipality_code`,
    [context.regionId, editionId],
  );
}

async function store(
  tx: Transaction,
  context: RegionContext,
  of: { readonly campaignId: string; readonly editionId: string },
  rows: readonly object[],
): Promise<void> {
  await tx.query(
    `insert into group_means as known (region_id, campaign_id, edition_id, municipality_codes,
       means, withheld, shown)
     select $1, $2, $3, codes, row.means, row.withheld, row.shown
       from jsonb_to_recordset($4)
         as row(codes text[], means jsonb, withheld jsonb, shown text[])
     on conflict (region_id, campaign_id, municipality_codes) do update
       set means = excluded.means, withheld = excluded.withheld, shown = excluded.shown
     where (known.means, known.withheld, known.shown)
        is distinct from (excluded.means, excluded.withheld, excluded.shown)`,
    [context.regionId, of.campaignId, of.editionId, JSON.stringify(rows)],
  );
}
