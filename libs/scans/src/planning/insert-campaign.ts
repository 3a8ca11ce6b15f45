import { newId, slugOf as slugOfText } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import { record, type RegionContext, type Transaction } from '@ijkpunt/platform';

/** What happens to hundreds of campaigns at once waits for what somebody waits for. */
export const eventPriority = 5;

export interface NewCampaign {
  readonly title: string;
  readonly instrument: Pick<Instrument, 'code' | 'version'>;
  readonly themeCodes: readonly string[] | null;
  readonly referenceDate: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly round?: { readonly scheduleId: string; readonly year: number };
}

/**
 * A planned campaign, under a name in the URL that the region has not yet. Records
 * `campaign.planned.v1`. The caller holds the lock on the region's planning.
 */
export async function insertCampaign(
  tx: Transaction,
  context: RegionContext,
  campaign: NewCampaign,
): Promise<{ readonly id: string; readonly slug: string }> {
  const id = newId();
  const slug = await freeSlug(tx, context, slugOf(campaign.title));
  await tx.query(
    `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
       theme_codes, reference_date, opens_at, closes_at, schedule_id, schedule_year, is_baseline)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, not exists (
       select from campaigns
        where region_id = $1 and instrument_code = $5 and withdrawn_at is null)`,
    [
      ...[context.regionId, id, slug, campaign.title],
      ...[campaign.instrument.code, campaign.instrument.version, campaign.themeCodes],
      ...[campaign.referenceDate, campaign.opensAt, campaign.closesAt],
      ...[campaign.round?.scheduleId ?? null, campaign.round?.year ?? null],
    ],
  );
  await record(tx, context, {
    kind: 'campaign.planned.v1',
    entityId: id,
    version: 0,
    priority: eventPriority,
  });
  return { id, slug };
}

export const slugOf = (title: string): string => slugOfText(title) || 'meting';

/** A page of its own stands where the address names a campaign. */
const reserved = 'inlezen';

export async function freeSlug(
  tx: Transaction,
  context: RegionContext,
  wanted: string,
): Promise<string> {
  const rows: { slug: string }[] = await tx.query(
    'select slug from campaigns where region_id = $1 and starts_with(slug, $2)',
    [context.regionId, wanted],
  );
  const taken = new Set([reserved, ...rows.map(({ slug }) => slug)]);
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count += 1) {
    if (!taken.has(`${wanted}-${count}`)) return `${wanted}-${count}`;
  }
}
