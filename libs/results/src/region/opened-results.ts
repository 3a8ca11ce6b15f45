import { toOneDecimal } from '@ijkpunt/contracts';
import { keepPlan, type RegionContext, type Transaction } from '@ijkpunt/platform';
import type { Member } from '@ijkpunt/tenancy';
import { themeMean, totalMean } from '../scores.js';
import type { MemberAbsences, OpenedMember } from './region-results.js';
import {
  withoutTraceable,
  type Beside,
  type OpenedFigures,
  type ShownFigures,
} from './shown-figures.js';

/** What municipalities opened, before it is decided which of that may be shown. */
export interface Openings {
  readonly submitted: ReadonlySet<string>;
  readonly opened: readonly OpenedFigures[];
  readonly meanOnly: number;
  readonly notSubmitted: number;
}

export type OpenedResult = ShownFigures<OpenedFigures>;

export interface OpenedResults {
  readonly results: readonly OpenedResult[];
  readonly absences: MemberAbsences;
}

/**
 * The figures of municipalities that whoever leads the region may see. The choice of openness
 * stands in the statement, since the worker's role is behind no policy that would keep the others.
 */
export async function readOpenings(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
  members: readonly Member[],
): Promise<Openings> {
  const scans: (Partial<OpenedFigures> & { municipalityCode: string; openness: string })[] =
    await tx.query(findOpened, [context.regionId, campaignId, members.map(({ code }) => code)]);
  return {
    submitted: new Set(scans.map(({ municipalityCode }) => municipalityCode)),
    opened: scans.flatMap(({ openness: _, openedVersion, version, scores, levels, ...of }) =>
      openedVersion && version && scores && levels
        ? { ...of, openedVersion, version, scores, levels }
        : [],
    ),
    meanOnly: scans.filter(({ openness }) => openness === 'mean_only').length,
    notSubmitted: members.length - scans.length,
  };
}

const findOpened = keepPlan(
  `select s.municipality_code as "municipalityCode", s.openness, r.version, r.scores, r.levels,
          coalesce(r.opened_version, r.version) as "openedVersion"
     from scans s
     left join municipal_results r on r.region_id = s.region_id and r.campaign_id = s.campaign_id
      and r.municipality_code = s.municipality_code
      and r.openness in ('regional_coordinator', 'region')
    where s.region_id = $1 and s.campaign_id = $2 and s.municipality_code = any($3)
      and s.status in ('submitted', 'reopened')
    order by s.municipality_code`,
);

/** What of that may stand beside the means of an edition, or beside none. */
export function shownOf(
  { opened, meanOnly, notSubmitted }: Omit<Openings, 'submitted'>,
  of: Pick<Beside, 'instrument' | 'edition'>,
): OpenedResults {
  const results = withoutTraceable(opened, { ...of, hidden: meanOnly, pending: notSubmitted });
  const heldBack = opened.length - results.length;
  return { results, absences: { meanOnly, notSubmitted, heldBack } };
}

/** In the order of the members; figures in the order of the themes and questions asked. */
export function openedMembers(
  members: readonly Member[],
  results: readonly OpenedResult[],
  asked: { readonly themes: readonly string[]; readonly questions: readonly string[] },
): OpenedMember[] {
  const byCode = new Map(results.map((each) => [each.municipalityCode, each]));
  return members.flatMap(({ code, name, slug }) => {
    const result = byCode.get(code);
    if (!result) return [];
    const total = totalMean(result.scores);
    return [
      {
        municipality: { code, name, slug },
        total: total && toOneDecimal(total),
        themes: asked.themes.map((theme) => {
          const score = result.scores.find((each) => each.code === theme);
          const mean = score ? themeMean(score) : null;
          return mean && toOneDecimal(mean);
        }),
        levels: asked.questions.map((question) => result.levels[question] ?? null),
        heldThemes: result.heldThemes,
      },
    ];
  });
}
