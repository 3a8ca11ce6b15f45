import { toOneDecimal, type Fraction } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import {
  findLastSubmission,
  lineageBetween,
  summarize,
  type Campaign,
  type SubmittedAnswer,
} from '@ijkpunt/scans';
import { isPredecessor, readAreaChanges, type AreaChange } from '@ijkpunt/tenancy';
import { compareScores, type Earlier } from './comparison.js';
import type { PredecessorResult } from './municipal-results.js';

export interface FormerArea {
  /** Changes since the oldest measurement that the results are compared with. */
  readonly areaChanges: readonly AreaChange[];
  readonly predecessors: readonly PredecessorResult[];
}

interface Present {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly municipalityCode: string;
  /** The measurements beside the present one. */
  readonly earlier: readonly Campaign[];
}

/**
 * What became of the area between those measurements and now, and what whoever was merged into
 * this municipality measured then: each by its own name, and never as its past.
 */
export async function readFormerArea(
  tx: Transaction,
  context: RegionContext,
  { campaign, instrument, municipalityCode, earlier }: Present,
): Promise<FormerArea> {
  if (earlier.length === 0) return { areaChanges: [], predecessors: [] };
  const changes = await readAreaChanges(tx, municipalityCode, campaign.referenceDate);
  const areaChanges = changes.filter(({ changedOn }) =>
    earlier.some(({ referenceDate }) => referenceDate < changedOn),
  );
  const predecessors: PredecessorResult[] = [];
  for (const change of areaChanges.filter(isPredecessor)) {
    for (const former of earlier) {
      if (former.referenceDate >= change.changedOn) continue;
      const of = { campaignId: former.id, municipalityCode: change.other.code };
      const submission = await findLastSubmission(tx, context, of);
      const answers = submission?.snapshot.answers ?? null;
      const { descents } = await lineageBetween(tx, former, campaign);
      const isHidden = answers === null && (await hasSubmitted(tx, context, of));
      predecessors.push({
        municipality: change.other,
        changedOn: change.changedOn,
        campaign: summarize(former, instrument),
        absence: answers ? null : isHidden ? 'not_shared' : 'not_submitted',
        ...scoresOf(instrument, { answers, descents }),
      });
    }
  }
  return { areaChanges, predecessors };
}

/** A predecessor's scores over the questions that are still asked, by the present rule. */
function scoresOf(
  instrument: Instrument,
  earlier: Earlier,
): Pick<PredecessorResult, 'total' | 'themes'> {
  const nobody: readonly SubmittedAnswer[] = [];
  const compared = compareScores(instrument, nobody, earlier);
  return {
    total: shown(compared.former),
    themes: instrument.themes.map(({ code, title }, index) => ({
      code,
      title,
      score: shown(compared.themes[index]?.former),
    })),
  };
}

const shown = (mean: Fraction | null | undefined): number | null =>
  mean ? toOneDecimal(mean) : null;

/** That a scan was submitted is known in the whole region; its answers only to its own people. */
async function hasSubmitted(
  tx: Transaction,
  context: RegionContext,
  of: { readonly campaignId: string; readonly municipalityCode: string },
): Promise<boolean> {
  const found: unknown[] = await tx.query(
    `select from scans where region_id = $1 and campaign_id = $2 and municipality_code = $3
        and submission_revision is not null`,
    [context.regionId, of.campaignId, of.municipalityCode],
  );
  return found.length > 0;
}
