import { newId } from '@ijkpunt/contracts';
import {
  repeat,
  type Database,
  type Logger,
  type Repetition,
  type WorkMetrics,
} from '@ijkpunt/platform';
import type { BuildReports } from '@ijkpunt/reports';
import type { RecomputeResults } from '@ijkpunt/results';

/** Reports get their turn through the queue first; a minute later they count as left behind. */
const reportPatience = '60 s';
/** The queue normally is faster than this; the sweeper only repairs. */
const resultPatienceMs = 1_000;

interface Behind {
  readonly region_id: string;
  readonly campaign_id: string;
  readonly lacks_results: boolean;
}

export interface SweeperOptions {
  readonly relayDatabase: Database;
  readonly recomputeResults: RecomputeResults;
  readonly buildReports: BuildReports;
  readonly log: Logger;
  readonly metrics: WorkMetrics;
  readonly intervalMs?: number;
}

/**
 * Finds campaigns whose results or reports lag behind their submissions and repairs them without
 * the queue: losing every job loses nothing.
 */
export function startSweeper(options: SweeperOptions): Repetition {
  const seen = new Map<string, number>();

  const sweep = async (): Promise<void> => {
    const behind = await findBehind(options.relayDatabase);
    const present = new Set(behind.map(keyOf));
    for (const key of seen.keys()) if (!present.has(key)) seen.delete(key);
    for (const each of behind) {
      const since = seen.get(keyOf(each)) ?? Date.now();
      seen.set(keyOf(each), since);
      if (Date.now() - since >= resultPatienceMs) await repair(options, each);
    }
  };
  return repeat('sweeper', options.intervalMs ?? 1_000, options.log, sweep);
}

const keyOf = ({ region_id, campaign_id, lacks_results }: Behind): string =>
  `${region_id} ${campaign_id} ${lacks_results}`;

async function findBehind(database: Database): Promise<Behind[]> {
  return database.outsideRegions((tx) =>
    tx.query(
      `select region_id, campaign_id, wanted_version <> computed_version as lacks_results
         from campaign_results
        where wanted_version <> computed_version
           or (computed_version <> reported_version
               and computed_at < now() - $1::interval)
        order by computed_at limit 20`,
      [reportPatience],
    ),
  );
}

async function repair(options: SweeperOptions, behind: Behind): Promise<void> {
  const traceId = newId();
  const of = { regionId: behind.region_id, campaignId: behind.campaign_id, traceId };
  options.log.warn({ event: 'sweeper.repair', ...of, lacksResults: behind.lacks_results });
  try {
    if (behind.lacks_results) await options.recomputeResults.run(of);
    else await options.buildReports.run(of);
    options.metrics.repaired(behind.lacks_results ? 'results' : 'reports');
  } catch (error) {
    options.log.error({ event: 'sweeper.failed', ...of, err: error });
  }
}
