import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { getInstrument, questionsOf, type Instrument } from '@ijkpunt/instruments';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import {
  askedInstrument,
  earlierCampaigns,
  getCampaign,
  lineageBetween,
  openDesk,
  percentOf,
  readPaces,
  Scan,
  summarize,
  type Campaign,
  type ScanName,
} from '@ijkpunt/scans';
import { readMembers, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { requireDay } from '../development/read-development.js';
import { findLastEdition } from '../editions.js';
import { findSpread } from '../find-spread.js';
import { loadSource, readGate } from '../load-results.js';
import { readSameThemes } from '../read-progress.js';
import { explainFigure } from './explain-figure.js';
import { explainForecast } from './explain-forecast.js';
import { explainRegionFigure, type MemberStanding } from './explain-region-figure.js';
import type { FigureDerivation } from './derivation.js';
import { parseDevelopmentName } from './development-name.js';
import { readComparisonDerivation } from './read-comparison-derivation.js';
import { readDevelopmentDerivation } from './read-development-derivation.js';
import { readRegionFigures } from './read-region-figures.js';
import { parseFigureName } from './figure-name.js';

/** How one figure on screen comes about, for whoever may see that figure. */
@Injectable()
export class ReadFigureDerivation {
  constructor(private readonly database: Database) {}

  /** A figure of a development may be of a day before, as its page is. */
  async ofScan(
    access: RegionAccess,
    name: ScanName,
    about: string,
    on: string | null = null,
  ): Promise<FigureDerivation> {
    const { context } = access;
    const now = new Date();
    requireDay(on, now);
    return this.database.readInRegion(context, async (tx) => {
      const { campaign, member } = await openDesk(tx, access, name, 'results.view');
      const of = { region: access.region, campaign, member };
      const point = parseDevelopmentName(about);
      if (point) return readDevelopmentDerivation(tx, context, { of, point, moment: { on, now } });
      const { source, edition, ...earlier } = await loadSource(tx, context, of);
      const { instrument, gate } = source;
      const whole = await getInstrument(tx, campaign.instrumentCode, campaign.instrumentVersion);
      const region = await readRegionFigures(tx, context, {
        ...{ campaign, instrument, gate, edition },
        municipalityCode: member.code,
      });
      const isRange = gate.isOpen && parseFigureName(about)?.side === 'region_range';
      const spread = isRange ? await findSpread(tx, context, campaign.id) : null;
      const found = explainFigure({ ...earlier, results: source, whole, region, spread }, about);
      if (!found) throw notFound();
      return found;
    });
  }

  async ofCampaign(
    access: RegionAccess,
    slug: string,
    about: string,
    on: string | null = null,
  ): Promise<FigureDerivation> {
    requireRegional(access.region, 'progress.view');
    const { context } = access;
    const now = new Date();
    requireDay(on, now);
    return this.database.readInRegion(context, async (tx) => {
      const campaign = await getCampaign(tx, context, slug);
      const point = parseDevelopmentName(about);
      if (point) {
        const of = { region: access.region, campaign, member: null };
        return readDevelopmentDerivation(tx, context, { of, point, moment: { on, now } });
      }
      const instrument = await askedInstrument(tx, campaign);
      const gate = await readGate(tx, context, campaign, now);
      const edition = gate.isOpen ? await findLastEdition(tx, context, campaign.id) : null;
      const [previous] = await earlierCampaigns(tx, context, campaign);
      const compared = { region: access.region, campaign, instrument, gate, edition };
      const comparison = await readComparisonDerivation(tx, context, compared, about);
      if (comparison) return comparison;
      const lineage = previous ? await lineageBetween(tx, previous, campaign) : null;
      const found = explainRegionFigure(
        {
          descents: lineage?.descents ?? [],
          campaign: summarize(campaign, instrument),
          present: await readRegionFigures(tx, context, { campaign, instrument, gate, edition }),
          previous: previous ? await readFormer(tx, context, previous) : null,
          sameTheme: await readSameThemes(tx, previous, campaign),
          forecast:
            about === 'forecast'
              ? explainForecast(await readPaces(tx, context, campaign), {
                  opensAt: campaign.opensAt,
                  now,
                })
              : null,
          progress: await readStandings(tx, context, campaign, instrument),
        },
        about,
      );
      if (!found) throw notFound();
      return found;
    });
  }
}

async function readFormer(tx: Transaction, context: RegionContext, campaign: Campaign) {
  const instrument = await askedInstrument(tx, campaign);
  const edition = await findLastEdition(tx, context, campaign.id);
  const of = { campaign, instrument, gate: null, edition };
  return {
    campaign: summarize(campaign, instrument),
    figures: await readRegionFigures(tx, context, of),
  };
}

async function readStandings(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
  instrument: Instrument,
): Promise<MemberStanding[]> {
  const scans = await tx.findBy(Scan, { regionId: context.regionId, campaignId: campaign.id });
  const byCode = new Map(scans.map((scan) => [scan.municipalityCode, scan]));
  const asked = questionsOf(instrument).length;
  const members = await readMembers(tx, context, campaign.referenceDate);
  return members.map(({ code, name, slug }) => {
    const scan = byCode.get(code);
    const progress = { answered: scan?.answered ?? 0, asked };
    return {
      ...{ code, name, slug, ...progress, percent: percentOf(progress) },
      hasSubmitted: scan?.status === 'submitted' || scan?.status === 'reopened',
    };
  });
}
