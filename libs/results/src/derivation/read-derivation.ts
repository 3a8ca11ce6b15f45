import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { getInstrument, questionsOf, type Instrument } from '@ijkpunt/instruments';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import {
  askedInstrument,
  earlierCampaigns,
  getCampaign,
  openDesk,
  percentOf,
  Scan,
  summarize,
  type Campaign,
  type ScanName,
} from '@ijkpunt/scans';
import { readMembers, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import type { Edition } from '../edition.entity.js';
import { findLastEdition, summarizeEdition } from '../editions.js';
import { findSpread } from '../find-spread.js';
import { loadSource, readGate } from '../load-results.js';
import { MunicipalResult } from '../municipal-result.entity.js';
import type { GateState } from '../municipal-results.js';
import { readSameThemes } from '../read-progress.js';
import { withoutTraceable } from '../region/opened-results.js';
import { explainFigure } from './explain-figure.js';
import { explainRegionFigure, type MemberStanding } from './explain-region-figure.js';
import type { RegionFigures } from './explain-region.js';
import type { FigureDerivation } from './derivation.js';

/** How one figure on screen comes about, for whoever may see that figure. */
@Injectable()
export class ReadFigureDerivation {
  constructor(private readonly database: Database) {}

  async ofScan(access: RegionAccess, name: ScanName, about: string): Promise<FigureDerivation> {
    const { context } = access;
    return this.database.readInRegion(context, async (tx) => {
      const { campaign, member } = await openDesk(tx, access, name, 'results.view');
      const of = { region: access.region, campaign, member };
      const { source, edition, ...earlier } = await loadSource(tx, context, of);
      const { instrument, gate } = source;
      const whole = await getInstrument(tx, campaign.instrumentCode, campaign.instrumentVersion);
      const region = await readRegionFigures(tx, context, { campaign, instrument, gate, edition });
      const spread = gate.isOpen ? await findSpread(tx, context, campaign.id) : null;
      const found = explainFigure({ ...earlier, results: source, whole, region, spread }, about);
      if (!found) throw notFound();
      return found;
    });
  }

  async ofCampaign(access: RegionAccess, slug: string, about: string): Promise<FigureDerivation> {
    requireRegional(access.region, 'progress.view');
    const { context } = access;
    return this.database.readInRegion(context, async (tx) => {
      const campaign = await getCampaign(tx, context, slug);
      const instrument = await askedInstrument(tx, campaign);
      const gate = await readGate(tx, context, campaign, new Date());
      const edition = gate.isOpen ? await findLastEdition(tx, context, campaign.id) : null;
      const [previous] = await earlierCampaigns(tx, context, campaign);
      const found = explainRegionFigure(
        {
          campaign: summarize(campaign, instrument),
          present: await readRegionFigures(tx, context, { campaign, instrument, gate, edition }),
          previous: previous ? await readFormer(tx, context, previous) : null,
          sameTheme: await readSameThemes(tx, previous, campaign),
          progress: await readStandings(tx, context, campaign, instrument),
        },
        about,
      );
      if (!found) throw notFound();
      return found;
    });
  }
}

interface FiguresOf {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly gate: GateState | null;
  readonly edition: Edition | null;
}

/** The policy of `municipal_results` shows the scores that a municipality opened to the reader. */
async function readRegionFigures(
  tx: Transaction,
  context: RegionContext,
  { campaign, instrument, gate, edition }: FiguresOf,
): Promise<RegionFigures> {
  const members = await readMembers(tx, context, campaign.referenceDate);
  const key = { regionId: context.regionId, campaignId: campaign.id };
  const rows = await tx.findBy(MunicipalResult, key);
  // An edition stands on every member; of the others nobody here sees a mean to compute from.
  const submitted = new Set(members.map(({ code }) => code));
  const told = edition ? withoutTraceable(rows, submitted, members.length) : rows;
  const seen = new Map(told.map((row) => [row.municipalityCode, row]));
  return {
    ...{ instrument, gate, edition: edition && summarizeEdition(edition) },
    means: edition?.means ?? null,
    members: members.map(({ code, name, slug }) => {
      const row = seen.get(code);
      return {
        ...{ code, name, slug, scores: row?.scores ?? null },
        isNewer: row !== undefined && edition !== null && row.version > edition.version,
      };
    }),
  };
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
