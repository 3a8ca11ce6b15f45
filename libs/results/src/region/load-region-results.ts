import { Injectable } from '@nestjs/common';
import { questionsOf, type Descent, type Instrument } from '@ijkpunt/instruments';
import { columnsOf, Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
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
import { Edition } from '../edition.entity.js';
import { findLastEdition, summarizeEdition } from '../editions.js';
import { gateAmong, readVersions } from '../load-results.js';
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
  // What does not wait for each other travels together.
  const [openings, editions, versions, marks, before] = await Promise.all([
    readOpenings(tx, context, campaign.id, members),
    readEditionEnds(tx, context, campaign.id),
    readVersions(tx, context, campaign.id),
    past ? [] : readRegionMarks(tx, context, campaign.id),
    readBefore(tx, context, { campaign, instrument, now, until }),
  ]);
  const gate = gateAmong(members, openings.submitted, { campaign, now });
  const edition = gate.isOpen ? (past?.edition ?? editions.last) : null;
  const first = edition && editions.first;
  const openedThen = past && (await readOpeningsUnder(tx, context, past.edition, instrument));
  const opened = shownOf(openedThen ?? openings, { instrument, edition });

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
  const [ownWords, groups] = await Promise.all([
    readOwnWords(tx, context, { campaign, shown: shownMembers, until }),
    past
      ? []
      : readRegionGroups(tx, context, {
          ...{ campaign, instrument, members, isGateOpen: first !== null },
        }),
  ]);
  return {
    region: { slug: region.slug, name: region.name },
    campaign: summarize(campaign, instrument),
    previousCampaign: before.campaign && summarize(before.campaign, instrument),
    scale: instrument.scale,
    version: past?.edition.version ?? versions?.computedVersion ?? 0,
    gate,
    edition: edition && summarizeEdition(edition),
    ...figures,
    municipalities: members.map(({ code, name, slug: at }) => ({ code, name, slug: at })),
    members: shownMembers,
    ownWords,
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
    unclear: unclearQuestions(instrument, members, marks),
    groupsEdition: (!past && first?.summary) || null,
    groups,
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

/** The edition that counts, and the first, of which spread and groups are. */
async function readEditionEnds(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<{
  readonly last: Edition | null;
  readonly first: { summary: EditionSummary; spread: readonly QuestionSpread[] } | null;
}> {
  const ends: (Edition & { spread: QuestionSpread[] | null })[] = await tx.query(
    `select ${columnsOf(Edition, 'e')}, spread from editions e
      where region_id = $1 and campaign_id = $2 and (number = 1 or number = (
              select max(number) from editions where region_id = $1 and campaign_id = $2))
      order by number`,
    [context.regionId, campaignId],
  );
  const [first] = ends;
  return {
    last: ends.at(-1) ?? null,
    first: first ? { summary: summarizeEdition(first), spread: first.spread ?? [] } : null,
  };
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
  const former = await askedInstrument(tx, previous);
  const [openings, published] = await Promise.all([
    readOpenings(tx, context, previous.id, members),
    until
      ? findEditionBefore(tx, context, previous.id, until)
      : findLastEdition(tx, context, previous.id),
  ]);
  const gate = gateAmong(members, openings.submitted, { campaign: previous, now: of.now });
  const edition = gate.isOpen ? published : null;
  const openedThen =
    until && edition ? await readOpeningsUnder(tx, context, edition, former) : openings;
  const asked = new Set(questionsOf(instrument).map(({ code }) => code));
  const descents: readonly Descent[] = (
    await lineageBetween(tx, previous, campaign)
  ).descents.filter(({ code }) => asked.has(code));
  return {
    campaign: previous,
    means: edition?.means ?? null,
    opened: shownOf(openedThen, { instrument: former, edition }).results,
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
