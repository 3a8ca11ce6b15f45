import { notFound, type CampaignStatus } from '@ijkpunt/contracts';
import { getInstrument, themesAsked, type Instrument } from '@ijkpunt/instruments';
import { readRows, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { Campaign } from './campaign.entity.js';

export interface CampaignSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly year: number;
  readonly instrumentTitle: string;
  readonly isScored: boolean;
  readonly hasRegionalMean: boolean;
  readonly instrumentVersion: string;
  readonly referenceDate: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly isBaseline: boolean;
  readonly isImported: boolean;
}

export function campaignStatus(
  campaign: { readonly opensAt: Date; readonly closesAt: Date },
  now: Date,
): CampaignStatus {
  if (now < campaign.opensAt) return 'planned';
  return now < campaign.closesAt ? 'open' : 'closed';
}

/** Whether it is over for everybody: also for the municipality that was given longest. */
export function hasEnded(
  campaign: Pick<Campaign, 'closesAt' | 'extendedUntil' | 'closedAt'>,
  now: Date,
): boolean {
  const { closesAt, extendedUntil, closedAt } = campaign;
  return closedAt !== null || (now >= closesAt && (!extendedUntil || now >= extendedUntil));
}

/** The campaign with the closing that holds for these municipalities: some were given longer. */
export async function withOwnClosing(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
  municipalities: readonly string[],
): Promise<Campaign> {
  const { closesAt, extendedUntil } = campaign;
  if (!extendedUntil || extendedUntil <= closesAt || municipalities.length === 0) return campaign;
  const [extension]: { until: Date | null }[] = await tx.query(
    `select max(until) as until from campaign_extensions
      where region_id = $1 and campaign_id = $2 and municipality_code = any($3)`,
    [context.regionId, campaign.id, municipalities],
  );
  const until = extension?.until;
  return until && until > closesAt ? { ...campaign, closesAt: until } : campaign;
}

/** Which of the person's municipalities are members in each campaign, by its id. */
export async function readOwnMembers(
  tx: Transaction,
  { regionId, municipalities }: RegionContext,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (municipalities.length === 0) return new Map();
  const rows: { id: string; codes: string[] }[] = await tx.query(
    `select c.id, array_agg(ms.municipality_code order by ms.municipality_code) as codes
       from campaigns c join memberships ms on ms.region_id = c.region_id
        and ms.municipality_code = any($2) and ms.member_from <= c.reference_date
        and (ms.member_until is null or ms.member_until > c.reference_date)
      where c.region_id = $1 group by c.id`,
    [regionId, municipalities],
  );
  return new Map(rows.map(({ id, codes }) => [id, codes]));
}

/** The campaign of a URL; NOT_FOUND when the region has none by that name. */
export async function getCampaign(
  tx: Transaction,
  context: RegionContext,
  slug: string,
): Promise<Campaign> {
  // Postgres takes no NUL in text: without this a made-up URL would be an error of the server.
  if (slug.includes('\0')) throw notFound();
  const named = [context.regionId, slug];
  const [campaign] = await readRows(
    tx,
    Campaign,
    'where region_id = $1 and slug = $2 and withdrawn_at is null',
    named,
  );
  if (!campaign) throw notFound();
  return campaign;
}

export async function findCampaignById(
  tx: Transaction,
  context: RegionContext,
  id: string,
): Promise<Campaign | null> {
  return tx.findOneBy(Campaign, { regionId: context.regionId, id });
}

/** What a campaign asks: its version of the instrument, or the themes of it that were chosen. */
export async function askedInstrument(tx: Transaction, campaign: Campaign): Promise<Instrument> {
  const whole = await getInstrument(tx, campaign.instrumentCode, campaign.instrumentVersion);
  return campaign.themeCodes ? themesAsked(whole, campaign.themeCodes) : whole;
}

/** Campaigns of the region, newest first. */
export async function listCampaigns(tx: Transaction, context: RegionContext): Promise<Campaign[]> {
  return readRows(
    tx,
    Campaign,
    'where region_id = $1 and withdrawn_at is null order by reference_date desc limit 100',
    [context.regionId],
  );
}

/**
 * The campaigns before this one with the same instrument, newest first. Their version may be an
 * older one: what may stand beside each other is for the lineage to say.
 */
export async function earlierCampaigns(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
): Promise<Campaign[]> {
  const { instrumentCode, referenceDate } = campaign;
  return readRows(
    tx,
    Campaign,
    `where region_id = $1 and instrument_code = $2 and reference_date < $3
       and withdrawn_at is null order by reference_date desc limit 100`,
    [context.regionId, instrumentCode, referenceDate],
  );
}

export function summarize(
  campaign: Campaign,
  instrument: Pick<Instrument, 'title' | 'isScored' | 'hasRegionalMean'>,
): CampaignSummary {
  return {
    id: campaign.id,
    slug: campaign.slug,
    title: campaign.title,
    year: Number(campaign.referenceDate.slice(0, 4)),
    instrumentTitle: instrument.title,
    isScored: instrument.isScored,
    hasRegionalMean: instrument.hasRegionalMean,
    instrumentVersion: campaign.instrumentVersion,
    referenceDate: campaign.referenceDate,
    opensAt: campaign.opensAt,
    closesAt: campaign.closesAt,
    isBaseline: campaign.isBaseline,
    isImported: campaign.isImported,
  };
}
