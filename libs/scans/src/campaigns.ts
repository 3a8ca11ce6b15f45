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
}

export function campaignStatus(
  campaign: { readonly opensAt: Date; readonly closesAt: Date },
  now: Date,
): CampaignStatus {
  if (now < campaign.opensAt) return 'planned';
  return now < campaign.closesAt ? 'open' : 'closed';
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
  const [campaign] = await readRows(tx, Campaign, 'where region_id = $1 and slug = $2', named);
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
  return tx.find(Campaign, {
    where: { regionId: context.regionId },
    order: { referenceDate: 'DESC' },
    take: 100,
  });
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
      order by reference_date desc limit 100`,
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
  };
}
