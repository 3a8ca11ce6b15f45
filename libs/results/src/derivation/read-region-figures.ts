import type { Instrument } from '@ijkpunt/instruments';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { Campaign } from '@ijkpunt/scans';
import { readMembers, type Member } from '@ijkpunt/tenancy';
import type { Edition } from '../edition.entity.js';
import { summarizeEdition } from '../editions.js';
import { MunicipalResult } from '../municipal-result.entity.js';
import type { GateState } from '../municipal-results.js';
import { readOpenings, shownOf } from '../region/opened-results.js';
import {
  withoutTraceable,
  type OpenedFigures,
  type ShownFigures,
} from '../region/shown-figures.js';
import type { RegionFigures } from './explain-region.js';

interface FiguresOf {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly gate: GateState | null;
  readonly edition: Edition | null;
  /** The newest, where the other is one of before. */
  readonly last?: Edition | null;
  /** Whose people ask; absent for whoever leads the region. */
  readonly municipalityCode?: string | undefined;
}

export async function readRegionFigures(
  tx: Transaction,
  context: RegionContext,
  of: FiguresOf,
): Promise<RegionFigures> {
  const { campaign, instrument, gate, edition } = of;
  const members = await readMembers(tx, context, campaign.referenceDate);
  const shownBeside = await readShown(tx, context, of, members);
  // Beside an edition of before nothing is shown that stays away beside the present one.
  const shownNow = of.last ? shownBeside(of.last) : null;
  const rows = shownBeside(edition).filter(
    ({ municipalityCode }) =>
      shownNow?.some((each) => each.municipalityCode === municipalityCode) ?? true,
  );
  const seen = new Map(rows.map((row) => [row.municipalityCode, row]));
  return {
    ...{ instrument, gate, edition: edition && summarizeEdition(edition) },
    means: edition?.means ?? null,
    members: members.map(({ code, name, slug }) => {
      const row = seen.get(code);
      return {
        ...{ code, name, slug, scores: row?.scores ?? null },
        isNewer: row !== undefined && edition !== null && row.version > edition.version,
        // Which levels stay away was decided beside the present edition alone.
        levels: of.municipalityCode === undefined && !of.last ? (row?.levels ?? null) : null,
        heldThemes: row?.heldThemes ?? [],
      };
    }),
  };
}

/** What somebody may be shown of single municipalities, beside an edition or beside none. */
async function readShown(
  tx: Transaction,
  context: RegionContext,
  { campaign, instrument, municipalityCode: known }: FiguresOf,
  members: readonly Member[],
): Promise<(edition: Edition | null) => readonly ShownFigures<OpenedFigures>[]> {
  if (known === undefined) {
    const openings = await readOpenings(tx, context, campaign.id, members);
    return (edition) => shownOf(openings, { instrument, edition }).results;
  }
  // The policy of `municipal_results` gives the own scores and those that neighbours opened.
  const key = { regionId: context.regionId, campaignId: campaign.id };
  const opened = (await tx.findBy(MunicipalResult, key)).map(
    ({ municipalityCode, version, openedVersion, scores }) => ({
      ...{ municipalityCode, version, openedVersion: openedVersion ?? version, scores },
      // No neighbour's level is shown to a municipality.
      levels: {},
    }),
  );
  const hidden = members.length - opened.length;
  return (edition) =>
    withoutTraceable(opened, { ...{ instrument, edition, hidden, known }, pending: 0 });
}
