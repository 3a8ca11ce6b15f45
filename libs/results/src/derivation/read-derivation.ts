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
import { readMembers, requireRegional, type Member, type RegionAccess } from '@ijkpunt/tenancy';
import type { Edition } from '../edition.entity.js';
import { findLastEdition, summarizeEdition } from '../editions.js';
import { findSpread } from '../find-spread.js';
import { loadSource, readGate } from '../load-results.js';
import { MunicipalResult } from '../municipal-result.entity.js';
import type { GateState } from '../municipal-results.js';
import { readSameThemes } from '../read-progress.js';
import { readOpenings, shownOf } from '../region/opened-results.js';
import { withoutTraceable, type OpenedFigures } from '../region/shown-figures.js';
import { explainFigure } from './explain-figure.js';
import { explainRegionFigure, type MemberStanding } from './explain-region-figure.js';
import type { RegionFigures } from './explain-region.js';
import type { FigureDerivation } from './derivation.js';
import { parseFigureName } from './figure-name.js';

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
  /** Whose people ask; absent for whoever leads the region. */
  readonly municipalityCode?: string;
}

async function readRegionFigures(
  tx: Transaction,
  context: RegionContext,
  of: FiguresOf,
): Promise<RegionFigures> {
  const { campaign, instrument, gate, edition, municipalityCode } = of;
  const members = await readMembers(tx, context, campaign.referenceDate);
  const rows =
    municipalityCode === undefined
      ? shownOf(await readOpenings(tx, context, campaign.id, members), of).results
      : await readShownTo(tx, context, { ...of, members, known: municipalityCode });
  const seen = new Map(rows.map((row) => [row.municipalityCode, row]));
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

/** The policy of `municipal_results` gives the own scores and those that neighbours opened. */
async function readShownTo(
  tx: Transaction,
  context: RegionContext,
  of: FiguresOf & { readonly members: readonly Member[]; readonly known: string },
): Promise<OpenedFigures[]> {
  const key = { regionId: context.regionId, campaignId: of.campaign.id };
  const rows = await tx.findBy(MunicipalResult, key);
  const opened = rows.map(({ municipalityCode, version, openedVersion, scores }) => ({
    ...{ municipalityCode, version, openedVersion: openedVersion ?? version, scores },
    // No neighbour's level is shown to a municipality.
    levels: {},
  }));
  const hidden = of.members.length - opened.length;
  return withoutTraceable(opened, { ...of, hidden, pending: 0 });
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
