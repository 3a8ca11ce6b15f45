import { notFound } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import { summarize, type Campaign } from '@ijkpunt/scans';
import { readMembers } from '@ijkpunt/tenancy';
import type { Edition } from '../edition.entity.js';
import { readEditions } from '../editions.js';
import { findSpread } from '../find-spread.js';
import type { EditionSummary, GateState } from '../municipal-results.js';
import { loadRegionResults } from '../region/load-region-results.js';
import { readRegionGroups } from '../region/region-groups.js';
import { seenSpread } from '../region/seen-spread.js';
import type { ExplainedFigure, FigureDerivation } from './derivation.js';
import {
  explainGroup,
  explainMove,
  explainSpread,
  parseComparisonName,
  spreadEdition,
} from './explain-comparison.js';
import { ruleOf } from './explain-figure.js';
import { readRegionFigures } from './read-region-figures.js';

interface ComparisonOf {
  readonly region: { readonly slug: string; readonly name: string };
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly gate: GateState;
  readonly edition: Edition | null;
}

/** A figure that only the page of comparing has; null for another name. */
export async function readComparisonDerivation(
  tx: Transaction,
  context: RegionContext,
  of: ComparisonOf,
  about: string,
): Promise<FigureDerivation | null> {
  const name = parseComparisonName(about);
  if (!name) return null;
  const found =
    name.kind === 'group'
      ? await readGroup(tx, context, of, name)
      : name.kind === 'spread'
        ? await readSpread(tx, context, of, name.code)
        : await readMove(tx, context, of, name);
  if (!found?.figure) throw notFound();
  const { campaign, instrument } = of;
  return {
    ...{ about, ...found.figure, edition: found.edition, municipality: null, submission: null },
    measurement: summarize(campaign, instrument),
    rule: ruleOf(instrument),
  };
}

interface Found {
  readonly figure: ExplainedFigure | null;
  readonly edition: EditionSummary | null;
}

async function readGroup(
  tx: Transaction,
  context: RegionContext,
  { campaign, instrument, gate, edition }: ComparisonOf,
  name: { readonly id: string; readonly subject: Parameters<typeof explainGroup>[2] },
): Promise<Found | null> {
  const members = await readMembers(tx, context, campaign.referenceDate);
  const first = edition
    ? ((await readEditions(tx, context, campaign.id)).find(({ number }) => number === 1) ?? null)
    : null;
  const groupsOf = { campaign, instrument, members, isGateOpen: first !== null };
  const group = (await readRegionGroups(tx, context, groupsOf)).find(({ id }) => id === name.id);
  if (!group) return null;
  const last = edition && first && edition.number !== first.number ? edition : null;
  const counted = await readRegionFigures(tx, context, {
    ...{ campaign, instrument, gate, edition: first, last },
  });
  return { figure: explainGroup(group, counted, name.subject), edition: counted.edition };
}

async function readSpread(
  tx: Transaction,
  context: RegionContext,
  { campaign, instrument, gate, edition }: ComparisonOf,
  code: string,
): Promise<Found> {
  const { members } = await readRegionFigures(tx, context, { campaign, instrument, gate, edition });
  const first = edition && (await findSpread(tx, context, campaign.id));
  const spread = seenSpread(
    first?.spread.find((each) => each.code === code),
    members.flatMap(({ levels }) => (levels ? [levels[code] ?? null] : [])),
    instrument.scale,
  );
  const figure = explainSpread(instrument, code, spread);
  return { figure, edition: spreadEdition(spread, first) };
}

async function readMove(
  tx: Transaction,
  context: RegionContext,
  { region, campaign }: ComparisonOf,
  name: { readonly slug: string; readonly themeCode: string | null },
): Promise<Found> {
  const results = await loadRegionResults(tx, context, { region, campaign });
  const titles = [results.campaign.title, results.previousCampaign?.title ?? ''] as const;
  return { figure: explainMove(results.movers, name, titles), edition: null };
}
