import { regionMeansBySql } from '@ijkpunt/testing';
import type { Admin } from './admin.js';

interface Mean {
  readonly mean: { readonly numerator: number; readonly denominator: number } | null;
  readonly n: number;
}
type NamedMean = Mean & { readonly code: string };

/** How far the published means of a campaign are from the truth of plain SQL. */
export async function distanceToTruth(admin: Admin, campaignId: string): Promise<number> {
  const [edition] = await admin.query<{
    means: { total: Mean; themes: NamedMean[]; questions: NamedMean[] };
  }>('select means from editions where campaign_id = $1 order by number desc limit 1', [
    campaignId,
  ]);
  if (!edition) return Number.NaN;
  const { total, themes, questions } = edition.means;
  const published = new Map(
    [{ code: '*', ...total }, ...themes, ...questions].map((each) => [each.code, each]),
  );
  const truth = await regionMeansBySql(admin, campaignId);
  const distances = truth.map(({ code, mean, n }) => {
    const own = published.get(code);
    if (own?.n !== n || (own.mean === null) !== (mean === null)) return Number.NaN;
    return own.mean ? Math.abs(own.mean.numerator / own.mean.denominator - (mean ?? 0)) : 0;
  });
  return truth.length === published.size ? Math.max(...distances) : Number.NaN;
}
