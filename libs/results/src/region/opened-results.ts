import { toOneDecimal } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { Member } from '@ijkpunt/tenancy';
import type { MunicipalResult } from '../municipal-result.entity.js';
import { themeMean, totalMean, type ThemeScore } from '../scores.js';
import type { MemberAbsences, OpenedMember } from './region-results.js';

/** What a municipality opened of its submission that counts. */
export interface OpenedResult {
  readonly municipalityCode: string;
  readonly openedVersion: number;
  readonly scores: readonly ThemeScore[];
  readonly levels: Readonly<Record<string, number>>;
}

export interface OpenedResults {
  readonly results: readonly OpenedResult[];
  readonly absences: MemberAbsences;
}

/**
 * The figures of municipalities that whoever leads the region may see. The choice of openness
 * stands in the statement, since the worker's role is behind no policy that would keep the others.
 */
export async function readOpenedResults(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
  members: readonly Member[],
): Promise<OpenedResults> {
  const rows: OpenedResult[] = await tx.query(
    `select municipality_code as "municipalityCode", scores, levels,
            coalesce(opened_version, version) as "openedVersion"
       from municipal_results
      where region_id = $1 and campaign_id = $2 and municipality_code = any($3)
        and openness in ('regional_coordinator', 'region')`,
    [context.regionId, campaignId, members.map(({ code }) => code)],
  );
  const scans: { municipality_code: string; openness: string }[] = await tx.query(
    `select municipality_code, openness from scans
      where region_id = $1 and campaign_id = $2 and status in ('submitted', 'reopened')`,
    [context.regionId, campaignId],
  );
  const openness = new Map(scans.map((scan) => [scan.municipality_code, scan.openness]));
  const meanOnly = members.filter(({ code }) => openness.get(code) === 'mean_only').length;
  const notSubmitted = members.filter(({ code }) => !openness.has(code)).length;
  const results = withoutLastHidden(rows, { hidden: meanOnly, pending: notSubmitted });
  return {
    results,
    absences: { meanOnly, notSubmitted, heldBack: rows.length - results.length },
  };
}

/**
 * One municipality that hides its figures among others that show them could be computed from the
 * region's mean. So one more is kept back: the one that opened last, since it is the only one of
 * which it is sure that nobody saw it before. Somebody who did not submit may hide as well.
 */
export function withoutLastHidden<T extends { municipalityCode: string; openedVersion: number }>(
  opened: readonly T[],
  { hidden, pending }: { readonly hidden: number; readonly pending: number },
): readonly T[] {
  if (hidden > 1 || hidden + pending === 0) return opened;
  const [last] = opened.toSorted(
    (a, b) =>
      b.openedVersion - a.openedVersion || b.municipalityCode.localeCompare(a.municipalityCode),
  );
  return opened.filter((each) => each !== last);
}

/** The same for whoever sees what a policy shows: of the members some submitted, others not yet. */
export function withoutTraceable(
  visible: readonly MunicipalResult[],
  submitted: ReadonlySet<string>,
  memberCount: number,
): readonly MunicipalResult[] {
  const shown = new Set(visible.map((row) => row.municipalityCode));
  const hidden = [...submitted].filter((code) => !shown.has(code)).length;
  const rows = visible.map((row) => ({ ...row, openedVersion: row.openedVersion ?? row.version }));
  return withoutLastHidden(rows, { hidden, pending: memberCount - submitted.size });
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
      },
    ];
  });
}
