import type { Instrument } from '@ijkpunt/instruments';
import { columnsOf, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { Edition } from '../edition.entity.js';
import type { AnsweredLevel } from '../score-plan.js';
import { levelsIn, scoreThemes } from '../scores.js';
import type { Openings } from './opened-results.js';

/** An edition, and until when it was the newest; null of the one that still is. */
export interface PastEdition {
  readonly edition: Edition;
  readonly until: Date | null;
}

/** The edition with a number; null when there is none. */
export async function findPastEdition(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
  number: number,
): Promise<PastEdition | null> {
  const [found]: (Edition & { until: Date | null })[] = await tx.query(
    `select ${columnsOf(Edition, 'e')}, (
              select min(next.published_at) from editions next
               where next.region_id = e.region_id and next.campaign_id = e.campaign_id
                 and next.number > e.number) as until
       from editions e where e.region_id = $1 and e.campaign_id = $2 and e.number = $3`,
    [context.regionId, campaignId, number],
  );
  if (!found) return null;
  const { until, ...edition } = found;
  return { edition, until };
}

/** The newest edition that was there before a moment. */
export async function findEditionBefore(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
  before: Date,
): Promise<Edition | null> {
  const [found]: Edition[] = await tx.query(
    `select ${columnsOf(Edition, 'e')} from editions e
      where region_id = $1 and campaign_id = $2 and published_at < $3
      order by number desc limit 1`,
    [context.regionId, campaignId, before],
  );
  return found ?? null;
}

/** What was open to whoever led the region under an edition, for the same rule as what is open now. */
export async function readOpeningsUnder(
  tx: Transaction,
  context: RegionContext,
  { id, memberCount, version }: Edition,
  instrument: Instrument,
): Promise<Omit<Openings, 'submitted'>> {
  const rows: {
    municipalityCode: string;
    openedVersion: number;
    answers: readonly AnsweredLevel[];
  }[] = await tx.query(
    `select municipality_code as "municipalityCode", opened_version as "openedVersion", answers
       from edition_answers where region_id = $1 and edition_id = $2`,
    [context.regionId, id],
  );
  return {
    opened: rows.map(({ answers, ...row }) => ({
      ...{ ...row, version },
      scores: scoreThemes(instrument, answers),
      levels: levelsIn(answers),
    })),
    meanOnly: memberCount - rows.length,
    notSubmitted: 0,
  };
}
