import { toOneDecimal, type Fraction } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { Campaign } from '@ijkpunt/scans';
import type { Member } from '@ijkpunt/tenancy';
import { questionsPart, type GroupMeans } from './group-means.js';
import { comparedQuestions } from './region-figures.js';
import { readRegionParts, setOf, type RegionPart } from './region-parts.js';
import { mainPart, type Release } from './release-groups.js';
import type { GroupAbsence, RegionGroup } from './region-results.js';

/** What the worker kept of a set of municipalities. */
export interface StoredMeans {
  readonly codes: readonly string[];
  readonly means: GroupMeans;
  readonly withheld: Release;
}

/** The parts of the region with their means, as the worker released them. */
export async function readRegionGroups(
  tx: Transaction,
  context: RegionContext,
  of: {
    readonly campaign: Campaign;
    readonly instrument: Instrument;
    readonly members: readonly Member[];
    readonly isGateOpen: boolean;
  },
): Promise<RegionGroup[]> {
  const [parts, stored] = await Promise.all([
    readRegionParts(tx, context, of.campaign.referenceDate),
    of.isGateOpen
      ? tx.query<StoredMeans[]>(
          `select municipality_codes as codes, means, withheld from group_means
            where region_id = $1 and campaign_id = $2`,
          [context.regionId, of.campaign.id],
        )
      : [],
  ]);
  return parts.map((part) => composeGroup(part, { ...of, stored }));
}

interface GroupSource {
  readonly instrument: Instrument;
  readonly members: readonly Member[];
  readonly isGateOpen: boolean;
  readonly stored: readonly StoredMeans[];
}

function composeGroup(
  { codes, ...part }: RegionPart,
  { instrument, members, isGateOpen, stored }: GroupSource,
): RegionGroup {
  const set = setOf(codes, new Set(members.map(({ code }) => code)));
  const kept = stored.find((each) => each.codes.join() === set.join());
  const early: GroupAbsence | null = !isGateOpen
    ? 'gate_closed'
    : set.length === 0
      ? 'too_few'
      : kept
        ? null
        : 'not_counted_yet';
  const figure = (name: string, mean: Fraction | null | undefined) => ({
    mean: early === null && mean ? toOneDecimal(mean) : null,
    absence: early ?? (mean ? null : (kept?.withheld[name] ?? 'too_few')),
  });
  return {
    ...part,
    municipalities: members
      .filter(({ code }) => set.includes(code))
      .map(({ code, name, slug }) => ({ code, name, slug })),
    otherCount: codes.length - set.length,
    total: figure(mainPart, kept?.means.total),
    themes: instrument.themes.map(({ code }) => ({
      code,
      ...figure(mainPart, kept?.means.themes[code]),
    })),
    questions: comparedQuestions(instrument).map(({ code, themeCode }) => ({
      code,
      ...figure(questionsPart(themeCode), kept?.means.questions[code]),
    })),
  };
}
