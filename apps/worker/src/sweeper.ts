import { newId } from '@ijkpunt/contracts';
import {
  repeat,
  StoppedHalfway,
  type Database,
  type Logger,
  type Repetition,
  type WorkMetrics,
} from '@ijkpunt/platform';
import type { BuildReports } from '@ijkpunt/reports';
import type { RecomputeResults } from '@ijkpunt/results';

/** What lags behind, how long the queue gets to do it first, and how that shows in the table. */
const kinds = {
  results: { patienceMs: 1_000, isBehind: 'wanted_version <> computed_version' },
  reports: {
    patienceMs: 15_000,
    isBehind: `wanted_version = computed_version and (computed_version <> reported_version
      or words_version <> reported_words_version)`,
  },
  kept_reports: {
    patienceMs: 60_000,
    isBehind: `wanted_version = computed_version and computed_version = reported_version
      and words_version = reported_words_version
      and (reported_version <> archived_version
        or reported_words_version <> archived_words_version)`,
  },
} as const;
type Kind = keyof typeof kinds;

const atOnce = 20;
const longestWaitMs = 10 * 60_000;

interface Behind {
  readonly region_id: string;
  readonly campaign_id: string;
  readonly wanted_version: number;
  readonly words_version: number;
}

export interface SweeperOptions {
  readonly relayDatabase: Database;
  readonly recomputeResults: RecomputeResults;
  readonly buildReports: BuildReports;
  readonly keepReports: BuildReports;
  readonly log: Logger;
  readonly metrics: WorkMetrics;
  readonly intervalMs?: number;
  /** How long the queue gets; of each kind its own unless a test says otherwise. */
  readonly patienceMs?: number | undefined;
}

/**
 * Finds campaigns whose results or reports lag behind their submissions, or reports behind the
 * words beside the figures, and repairs them without the queue: losing every job loses nothing.
 * Each kind has a loop of its own, so that slow files never keep figures waiting; what keeps
 * failing is tried less and less often.
 */
export function startSweeper(options: SweeperOptions): Repetition {
  const loops = (Object.keys(kinds) as Kind[]).map((kind) => startLoop(kind, options));
  return {
    wake: () => loops.forEach((loop) => loop.wake()),
    stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))),
  };
}

interface Patient {
  tries: number;
  nextAt: number;
}

function startLoop(kind: Kind, options: SweeperOptions): Repetition {
  const { patienceMs = kinds[kind].patienceMs } = options;
  let patients = new Map<string, Patient>();
  let isStopping = false;

  const sweep = async (): Promise<void> => {
    const behind = await findBehind(options.relayDatabase, kind, [...patients.keys()]);
    const keys = new Map(behind.map((each) => [keyOf(each), each]));
    patients = new Map([...patients].filter(([key]) => keys.has(key)));
    for (const [key, each] of keys) {
      const patient = patients.get(key) ?? { tries: 0, nextAt: Date.now() + patienceMs };
      patients.set(key, patient);
      if (isStopping) return;
      if (Date.now() < patient.nextAt) continue;
      patient.tries += 1;
      patient.nextAt = Date.now() + Math.min(patienceMs * 2 ** patient.tries, longestWaitMs);
      await repair(kind, options, each);
    }
  };
  const loop = repeat(`sweeper.${kind}`, options.intervalMs ?? 1_000, options.log, sweep);
  return {
    wake: () => loop.wake(),
    stop: () => {
      isStopping = true;
      return loop.stop();
    },
  };
}

/** A new submission is a new case: it does not wait out the failures of the one before. */
const keyOf = ({ region_id, campaign_id, wanted_version, words_version }: Behind): string =>
  `${region_id} ${campaign_id} ${wanted_version} ${words_version}`;

/** Those known already, and some new ones beside them, however many there are. */
async function findBehind(
  database: Database,
  kind: Kind,
  known: readonly string[],
): Promise<Behind[]> {
  return database.outsideRegions((tx) =>
    tx.query(
      `select region_id, campaign_id, wanted_version, words_version from campaign_results
        where ${kinds[kind].isBehind}
        order by concat_ws(' ', region_id, campaign_id, wanted_version, words_version) = any($1),
                 computed_at nulls first
        limit $2`,
      [known, known.length + atOnce],
    ),
  );
}

/** The trace of the submission that is behind: the repair has an id of its own and names this. */
async function findCause(database: Database, behind: Behind): Promise<string | null> {
  const [event] = await database.outsideRegions((tx): Promise<{ trace_id: string }[]> =>
    tx.query(
      `select trace_id from events
        where region_id = $1 and entity_id = $2 and kind = 'scan.submitted.v1' and version = $3
        order by created_at limit 1`,
      [behind.region_id, behind.campaign_id, behind.wanted_version],
    ),
  );
  return event?.trace_id ?? null;
}

async function repair(kind: Kind, options: SweeperOptions, behind: Behind): Promise<void> {
  const { log, metrics } = options;
  const of = { regionId: behind.region_id, campaignId: behind.campaign_id, traceId: newId() };
  const causedBy = await findCause(options.relayDatabase, behind);
  log.warn({ event: 'sweeper.repair', kind, ...of, version: behind.wanted_version, causedBy });
  const startedAt = performance.now();
  try {
    if (kind === 'results') await options.recomputeResults.run(of);
    else if (kind === 'reports') await options.buildReports.run(of);
    else await options.keepReports.run(of);
    metrics.repairEnded(kind, 'done', startedAt);
  } catch (error) {
    if (error instanceof StoppedHalfway) return;
    metrics.repairEnded(kind, 'failed', startedAt);
    log.error({ event: 'sweeper.failed', kind, ...of, err: error });
  }
}
