import { Injectable } from '@nestjs/common';
import { toOneDecimal, type ScanStatus } from '@ijkpunt/contracts';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import {
  askedInstrument,
  earlierCampaigns,
  getCampaign,
  lineageBetween,
  Scan,
  summarize,
  type Campaign,
  type CampaignSummary,
  type Progress,
} from '@ijkpunt/scans';
import { readMembers, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { findSameTheme } from './comparison.js';
import type { Edition } from './edition.entity.js';
import { findLastEdition, readEditions, summarizeEdition } from './editions.js';
import { readGate, readVersions } from './load-results.js';
import { MunicipalResult } from './municipal-result.entity.js';
import type {
  EditionSummary,
  GateState,
  MunicipalityName,
  SubmissionSummary,
} from './municipal-results.js';
import { withoutTraceable } from './region/opened-results.js';
import { totalMean } from './scores.js';

export interface MemberProgress {
  readonly municipality: MunicipalityName;
  readonly status: ScanStatus;
  readonly progress: Progress;
  /** Null where the municipality keeps its figures to itself. */
  readonly total: number | null;
  readonly submission: SubmissionSummary | null;
}

export interface RegionTheme {
  readonly code: string;
  readonly title: string;
  readonly region: number | null;
  readonly regionCount: number;
  /** Null too where the former mean is of other questions. */
  readonly previous: number | null;
  /** The questions changed since: the line from then to now stops here. */
  readonly isBroken: boolean;
}

export interface CampaignProgress {
  readonly campaign: CampaignSummary;
  readonly version: number;
  readonly instrument: Instrument;
  readonly gate: GateState;
  readonly members: readonly MemberProgress[];
  readonly editions: readonly EditionSummary[];
  readonly regionTotal: number | null;
  readonly previousRegionTotal: number | null;
  readonly previousCampaign: CampaignSummary | null;
  readonly themes: readonly RegionTheme[];
}

/** The coordinator's page: who is how far, and the region's means once the gate is open. */
@Injectable()
export class ReadProgress {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, slug: string, now = new Date()): Promise<CampaignProgress> {
    requireRegional(access.region, 'progress.view');
    const { context } = access;
    return this.database.readInRegion(context, async (tx) => {
      const campaign = await getCampaign(tx, context, slug);
      const instrument = await askedInstrument(tx, campaign);
      const [gate, [previous], versions, members] = await Promise.all([
        readGate(tx, context, campaign, now),
        earlierCampaigns(tx, context, campaign),
        readVersions(tx, context, campaign.id),
        readMemberProgress(tx, context, campaign, instrument),
      ]);
      const [editions, previousEdition, sameTheme] = await Promise.all([
        gate.isOpen ? readEditions(tx, context, campaign.id) : [],
        previous ? findLastEdition(tx, context, previous.id) : null,
        readSameThemes(tx, previous, campaign),
      ]);
      const [edition] = editions;
      const themes = themesOf(instrument, sameTheme, edition, previousEdition);
      return {
        campaign: summarize(campaign, instrument),
        version: versions?.computedVersion ?? 0,
        instrument,
        gate,
        members,
        editions: editions.map(summarizeEdition),
        regionTotal: shownTotal(edition),
        previousRegionTotal: themes.some(({ isBroken }) => isBroken)
          ? null
          : shownTotal(previousEdition),
        previousCampaign: previous ? summarize(previous, instrument) : null,
        themes,
      };
    });
  }
}

const shownTotal = (edition: Edition | null | undefined): number | null =>
  edition?.means.total.mean ? toOneDecimal(edition.means.total.mean) : null;

/** By the code of a theme the one of the previous campaign whose mean means the same, if any. */
export async function readSameThemes(
  tx: Transaction,
  previous: Campaign | undefined,
  campaign: Campaign,
): Promise<(themeCode: string) => string | null> {
  if (!previous || previous.instrumentVersion === campaign.instrumentVersion) return (code) => code;
  const former = await askedInstrument(tx, previous);
  const present = await askedInstrument(tx, campaign);
  const { descents } = await lineageBetween(tx, previous, campaign);
  return (code) => findSameTheme(former, present, descents, code);
}

function themesOf(
  instrument: Instrument,
  sameTheme: (themeCode: string) => string | null,
  edition: Edition | undefined,
  previous: Edition | null,
): RegionTheme[] {
  return instrument.themes.map(({ code, title }) => {
    const former = sameTheme(code);
    const now = edition?.means.themes.find((theme) => theme.code === code);
    const before = previous?.means.themes.find((theme) => theme.code === former);
    return {
      code,
      title,
      region: now?.mean ? toOneDecimal(now.mean) : null,
      regionCount: now?.n ?? 0,
      previous: before?.mean ? toOneDecimal(before.mean) : null,
      isBroken: former === null,
    };
  });
}

/**
 * The states are known to the region; totals come through the policy of `municipal_results`,
 * which shows those rows only that the municipality opened to the coordinator, as far as they do
 * not tell of the one that is left.
 */
async function readMemberProgress(
  tx: Transaction,
  context: RegionContext,
  campaign: Campaign,
  instrument: Instrument,
): Promise<MemberProgress[]> {
  const key = { regionId: context.regionId, campaignId: campaign.id };
  const [scanRows, visible, members] = await Promise.all([
    tx.findBy(Scan, key),
    tx.findBy(MunicipalResult, key),
    readMembers(tx, context, campaign.referenceDate),
  ]);
  const scans = new Map(scanRows.map((scan) => [scan.municipalityCode, scan]));
  const submitted = new Set(
    members.flatMap(({ code }) => (scans.get(code)?.submissionRevision ? code : [])),
  );
  const told = withoutTraceable(visible, submitted, members.length);
  const totals = new Map(told.map((row) => [row.municipalityCode, totalMean(row.scores)]));
  const asked = questionsOf(instrument).length;
  return members.map(({ code, name, slug }) => {
    const scan = scans.get(code);
    const total = totals.get(code);
    return {
      municipality: { code, name, slug },
      status: scan?.status ?? 'not_started',
      progress: { answered: scan?.answered ?? 0, asked },
      total: total ? toOneDecimal(total) : null,
      submission: scan ? submissionOf(scan) : null,
    };
  });
}

function submissionOf(scan: Scan): SubmissionSummary | null {
  const { submissionRevision, submittedAt, submittedByName, openness } = scan;
  if (!submissionRevision || !submittedAt || !submittedByName || !openness) return null;
  return { revision: submissionRevision, submittedAt, submittedBy: submittedByName, openness };
}
