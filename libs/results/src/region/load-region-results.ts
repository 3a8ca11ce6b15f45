import { Injectable } from '@nestjs/common';
import { questionsOf, type Descent, type Instrument } from '@ijkpunt/instruments';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import {
  askedInstrument,
  earlierCampaigns,
  getCampaign,
  lineageBetween,
  readRegionMarks,
  summarize,
  type Campaign,
  type RegionMark,
} from '@ijkpunt/scans';
import { readMembers, requireRegional, type Member, type RegionAccess } from '@ijkpunt/tenancy';
import { findSameTheme } from '../comparison.js';
import { findLastEdition, summarizeEdition } from '../editions.js';
import { readGate, readVersions } from '../load-results.js';
import type { EditionSummary } from '../municipal-results.js';
import type { QuestionSpread } from '../region-spread.js';
import { differencesIn } from './differences.js';
import { moversIn } from './movers.js';
import { readOpenExplanations } from '../explanations/explanations.js';
import { openedMembers, readOpenings, shownOf } from './opened-results.js';
import { findEditionBefore, readOpeningsUnder, type PastEdition } from './past-edition.js';
import { regionFigures } from './region-figures.js';
import { readRegionGroups } from './region-groups.js';
import type { OpenedMember, OwnWords, RegionResults, UnclearQuestion } from './region-results.js';
import { seenSpread } from './seen-spread.js';
import { weakPointsIn } from './weak-points.js';

export interface RegionResultsOf {
  readonly region: { readonly slug: string; readonly name: string };
  readonly campaign: Campaign;
  /** As it was as long as this edition was the newest; absent is the present. */
  readonly past?: PastEdition;
}

/** The results of a region for its coordinator and facilitator. */
@Injectable()
export class ReadRegionResults {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, slug: string, now = new Date()): Promise<RegionResults> {
    requireRegional(access.region, 'progress.view');
    return this.database.readInRegion(access.context, async (tx) => {
      const campaign = await getCampaign(tx, access.context, slug);
      const of = { region: access.region, campaign };
      return loadRegionResults(tx, access.context, of, now);
    });
  }
}

/**
 * Reads everything at one moment and composes it; the caller has checked the right to see it.
 * What it gives is what a coordinator may see, whatever the role of the database may read.
 */
export async function loadRegionResults(
  tx: Transaction,
  context: RegionContext,
  { region, campaign, past }: RegionResultsOf,
  now = new Date(),
): Promise<RegionResults> {
  const until = past?.until ?? null;
  const instrument = await askedInstrument(tx, campaign);
  const members = await readMembers(tx, context, campaign.referenceDate);
  const gate = await readGate(tx, context, campaign, now);
  const edition = gate.isOpen
    ? (past?.edition ?? (await findLastEdition(tx, context, campaign.id)))
    : null;
  const first = edition && (await readFirstEdition(tx, context, campaign.id));
  const openings = past
    ? await readOpeningsUnder(tx, context, past.edition, instrument)
    : await readOpenings(tx, context, campaign.id, members);
  const opened = shownOf(openings, { instrument, edition });
  const before = await readBefore(tx, context, { campaign, instrument, now, until });

  const figures = regionFigures({
    ...{ instrument, means: edition?.means ?? null, previousMeans: before.means },
    ...{ sameTheme: before.sameTheme, descents: before.descents },
  });
  const { themes, questions } = figures;
  const shownMembers = openedMembers(members, opened.results, {
    themes: themes.map(({ code }) => code),
    questions: questions.map(({ code }) => code),
  });
  const spreads = new Map(
    questions.map(({ code }, index) => [
      code,
      seenSpread(
        first?.spread.find((each) => each.code === code),
        shownMembers.map(({ levels }) => levels[index] ?? null),
        instrument.scale,
      ),
    ]),
  );
  const spreadOf = (code: string) => spreads.get(code) ?? null;
  return {
    region: { slug: region.slug, name: region.name },
    campaign: summarize(campaign, instrument),
    previousCampaign: before.campaign && summarize(before.campaign, instrument),
    scale: instrument.scale,
    version:
      past?.edition.version ?? (await readVersions(tx, context, campaign.id))?.computedVersion ?? 0,
    gate,
    edition: edition && summarizeEdition(edition),
    ...figures,
    municipalities: members.map(({ code, name, slug: at }) => ({ code, name, slug: at })),
    members: shownMembers,
    ownWords: await readOwnWords(tx, context, { campaign, shown: shownMembers, until }),
    memberAbsences: opened.absences,
    differences: differencesIn({
      ...{ scale: instrument.scale, themes, questions, members: shownMembers, spreadOf },
    }),
    movers: moversIn({
      ...{ instrument, descents: before.descents, members, themes, questions },
      ...{ now: opened.results, before: before.opened },
    }),
    weakPoints: weakPointsIn(questions, instrument.scale, spreadOf),
    // Marks and groups change by themselves and belong to no edition: of a past one there are none.
    unclear: past
      ? []
      : unclearQuestions(instrument, members, await readRegionMarks(tx, context, campaign.id)),
    groupsEdition: (!past && first?.summary) || null,
    groups: past
      ? []
      : await readRegionGroups(tx, context, {
          ...{ campaign, instrument, members, isGateOpen: first !== null },
        }),
  };
}

interface OwnWordsOf {
  readonly campaign: Campaign;
  readonly shown: readonly OpenedMember[];
  readonly until: Date | null;
}

/** Beside figures that are shown and no others: words can tell a figure as well. */
async function readOwnWords(
  tx: Transaction,
  context: RegionContext,
  { campaign, shown, until }: OwnWordsOf,
): Promise<OwnWords[]> {
  const municipalityCodes = shown.map(({ municipality }) => municipality.code);
  const of = { campaignId: campaign.id, municipalityCodes, until };
  const said = await readOpenExplanations(tx, context, of);
  return shown.flatMap(({ municipality, heldThemes }) =>
    said
      .filter(({ municipalityCode }) => municipalityCode === municipality.code)
      .filter(({ about }) => !heldThemes.some((theme) => about.startsWith(`question:${theme}`)))
      .map(({ about, text }) => ({ municipality, about, text })),
  );
}

async function readFirstEdition(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<{ summary: EditionSummary; spread: readonly QuestionSpread[] } | null> {
  const [first]: (EditionSummary & { spread: QuestionSpread[] | null })[] = await tx.query(
    `select number, published_at as "publishedAt", version, member_count as "memberCount", spread
       from editions where region_id = $1 and campaign_id = $2 and number = 1`,
    [context.regionId, campaignId],
  );
  if (!first) return null;
  const { spread, ...summary } = first;
  return { summary, spread: spread ?? [] };
}

/** What was measured before, and how what is asked now descends from it. */
async function readBefore(
  tx: Transaction,
  context: RegionContext,
  of: {
    readonly campaign: Campaign;
    readonly instrument: Instrument;
    readonly now: Date;
    /** As it stood just before this moment; null is the present. */
    readonly until: Date | null;
  },
) {
  const { campaign, instrument, until } = of;
  const [previous] = await earlierCampaigns(tx, context, campaign);
  const none = {
    ...{ campaign: null, means: null, opened: [] },
    descents: null,
    sameTheme: (code: string): string | null => code,
  };
  if (!previous) return none;
  const members = await readMembers(tx, context, previous.referenceDate);
  const gate = await readGate(tx, context, previous, of.now);
  const edition = !gate.isOpen
    ? null
    : until
      ? await findEditionBefore(tx, context, previous.id, until)
      : await findLastEdition(tx, context, previous.id);
  const former = await askedInstrument(tx, previous);
  const asked = new Set(questionsOf(instrument).map(({ code }) => code));
  const openings =
    until && edition
      ? await readOpeningsUnder(tx, context, edition, former)
      : await readOpenings(tx, context, previous.id, members);
  const descents: readonly Descent[] = (
    await lineageBetween(tx, previous, campaign)
  ).descents.filter(({ code }) => asked.has(code));
  return {
    campaign: previous,
    means: edition?.means ?? null,
    opened: shownOf(openings, { instrument: former, edition }).results,
    descents,
    sameTheme: (code: string) => findSameTheme(former, instrument, descents, code),
  };
}

/** Most marks first, then as they are asked. */
function unclearQuestions(
  instrument: Instrument,
  members: readonly Member[],
  marks: readonly RegionMark[],
): UnclearQuestion[] {
  const names = new Map(members.map(({ code, name, slug }) => [code, { code, name, slug }]));
  return questionsOf(instrument)
    .map(({ code }) => ({
      questionCode: code,
      marks: marks.flatMap(({ questionCode, municipalityCode, reason }) => {
        const municipality = names.get(municipalityCode);
        return questionCode === code && municipality ? [{ municipality, reason }] : [];
      }),
    }))
    .filter((question) => question.marks.length > 0)
    .sort((a, b) => b.marks.length - a.marks.length);
}
