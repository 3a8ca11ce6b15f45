import { Injectable } from '@nestjs/common';
import { badInput, isDay } from '@ijkpunt/contracts';
import { Database, type Transaction } from '@ijkpunt/platform';
import {
  askedInstrument,
  campaignStatus,
  getCampaign,
  listCampaigns,
  localMoment,
  openDesk,
  type Campaign,
  type ScanName,
} from '@ijkpunt/scans';
import { requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import type { Development } from './development.js';
import { loadDevelopment } from './load-development.js';

/** An instrument whose measurements make a development, by the newest of them. */
export interface DevelopmentChoice {
  readonly slug: string;
  readonly instrumentTitle: string;
}

export interface RegionDevelopment {
  /** Null as long as nothing was measured that has a regional mean. */
  readonly development: Development | null;
  readonly choices: readonly DevelopmentChoice[];
}

/** How a municipality or a region develops, now or as it stood on a day. */
@Injectable()
export class ReadDevelopment {
  constructor(private readonly database: Database) {}

  /** For the municipality's own people. */
  async ofMunicipality(
    access: RegionAccess,
    name: ScanName,
    on: string | null,
    now = new Date(),
  ): Promise<Development> {
    requireDay(on, now);
    return this.database.readInRegion(access.context, async (tx) => {
      const { campaign, member } = await openDesk(tx, access, name, 'results.view');
      const of = { region: access.region, campaign, member };
      return loadDevelopment(tx, access.context, of, { on, now });
    });
  }

  /** For who leads the region; without a campaign that of its newest measurement. */
  async ofRegion(
    access: RegionAccess,
    slug: string | null,
    on: string | null,
    now = new Date(),
  ): Promise<RegionDevelopment> {
    requireRegional(access.region, 'progress.view');
    requireDay(on, now);
    return this.database.readInRegion(access.context, async (tx) => {
      const newest = await readNewest(tx, access, now);
      const campaign =
        slug === null ? newest[0]?.campaign : await getCampaign(tx, access.context, slug);
      const of = campaign && { region: access.region, campaign, member: null };
      return {
        development: of ? await loadDevelopment(tx, access.context, of, { on, now }) : null,
        choices: newest.map(({ campaign: { slug }, instrumentTitle }) => ({
          ...{ slug, instrumentTitle },
        })),
      };
    });
  }
}

export function requireDay(on: string | null, now: Date): void {
  if (on === null) return;
  if (!isDay(on)) throw badInput('Dit is geen dag.');
  if (on > localMoment(now).day) throw badInput('Kies een dag tot en met vandaag.');
}

/** Of each instrument with a regional mean the newest measurement that opened. */
async function readNewest(
  tx: Transaction,
  { context }: RegionAccess,
  now: Date,
): Promise<{ readonly campaign: Campaign; readonly instrumentTitle: string }[]> {
  const opened = (await listCampaigns(tx, context)).filter(
    (each) => campaignStatus(each, now) !== 'planned',
  );
  const found: { campaign: Campaign; instrumentTitle: string }[] = [];
  for (const campaign of opened) {
    if (found.some((each) => each.campaign.instrumentCode === campaign.instrumentCode)) continue;
    const { title, isScored, hasRegionalMean } = await askedInstrument(tx, campaign);
    if (isScored && hasRegionalMean) found.push({ campaign, instrumentTitle: title });
  }
  return found;
}
