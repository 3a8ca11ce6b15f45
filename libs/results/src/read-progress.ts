import { Injectable } from '@nestjs/common';
import { toOneDecimal, type ScanStatus } from '@ijkpunt/contracts';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import { Database, type Transaction } from '@ijkpunt/platform';
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
import { readMembers, requireRegional, type Member, type RegionAccess } from '@ijkpunt/tenancy';
import { findSameTheme } from './comparison.js';
import type { Edition } from './edition.entity.js';
import { findLastEdition, readEditions, summarizeEdition } from './editions.js';
import { gateAmong, readVersions } from './load-results.js';
import type {
  EditionSummary,
  GateState,
  MunicipalityName,
  SubmissionSummary,
} from './municipal-results.js';
import { readOpenings, shownOf, type Openings } from './region/opened-results.js';
import { totalMean } from './scores.js';

/** Why a municipality has no total here: said in words on screen. */
export const memberAbsences = [
  'not_submitted',
  'not_shared',
  'held_back',
  'no_score',
  'not_counted_yet',
] as const;
export type MemberAbsence = (typeof memberAbsences)[number];

export interface MemberProgress {
  readonly municipality: MunicipalityName;
  readonly status: ScanStatus;
  readonly progress: Progress;
  readonly total: number | null;
  readonly totalAbsence: MemberAbsence | null;
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
      const [[previous], versions, members, scans, published] = await Promise.all([
        earlierCampaigns(tx, context, campaign),
        readVersions(tx, context, campaign.id),
        readMembers(tx, context, campaign.referenceDate),
        tx.findBy(Scan, { regionId: context.regionId, campaignId: campaign.id }),
        readEditions(tx, context, campaign.id),
      ]);
      const [openings, previousEdition, sameTheme] = await Promise.all([
        readOpenings(tx, context, campaign.id, members),
        previous ? findLastEdition(tx, context, previous.id) : null,
        readSameThemes(tx, previous, campaign),
      ]);
      const gate = gateAmong(members, openings.submitted, { campaign, now });
      const editions = gate.isOpen ? published : [];
      const [edition] = editions;
      const themes = themesOf(instrument, sameTheme, edition, previousEdition);
      return {
        campaign: summarize(campaign, instrument),
        version: versions?.computedVersion ?? 0,
        instrument,
        gate,
        members: membersOf(members, { scans, instrument, openings, edition }),
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

interface MembersSource {
  readonly scans: readonly Scan[];
  readonly instrument: Instrument;
  readonly openings: Openings;
  readonly edition: Edition | undefined;
}

/** The states are known to the region; totals are what may stand beside its means. */
function membersOf(
  members: readonly Member[],
  { scans, instrument, openings, edition }: MembersSource,
): MemberProgress[] {
  const asked = questionsOf(instrument).length;
  const { results } = shownOf(openings, { instrument, edition: edition ?? null });
  const has = (all: readonly { readonly municipalityCode: string }[], code: string): boolean =>
    all.some(({ municipalityCode }) => municipalityCode === code);
  return members.map(({ code, name, slug }) => {
    const scan = scans.find(({ municipalityCode }) => municipalityCode === code);
    const result = results.find(({ municipalityCode }) => municipalityCode === code);
    const total = result ? totalMean(result.scores) : null;
    const submission = scan ? submissionOf(scan) : null;
    const absenceOf = (): MemberAbsence => {
      if (!submission) return 'not_submitted';
      if (submission.openness === 'mean_only') return 'not_shared';
      if (!has(openings.opened, code)) return 'not_counted_yet';
      return result ? 'no_score' : 'held_back';
    };
    return {
      municipality: { code, name, slug },
      status: scan?.status ?? 'not_started',
      progress: { answered: scan?.answered ?? 0, asked },
      total: total && toOneDecimal(total),
      totalAbsence: total ? null : absenceOf(),
      submission,
    };
  });
}

function submissionOf(scan: Scan): SubmissionSummary | null {
  const { submissionRevision, submittedAt, submittedByName, openness } = scan;
  if (!submissionRevision || !submittedAt || !submittedByName || !openness) return null;
  return { revision: submissionRevision, submittedAt, submittedBy: submittedByName, openness };
}
