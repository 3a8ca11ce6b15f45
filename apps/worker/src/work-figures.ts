import type { Server } from 'node:http';
import {
  serveMetrics,
  type Database,
  type JobQueues,
  type Registry,
  type WorkMetrics,
} from '@ijkpunt/platform';

export interface WorkFiguresOptions {
  readonly registry: Registry;
  readonly metrics: WorkMetrics;
  readonly queues: JobQueues;
  readonly relayDatabase: Database;
  readonly host: string;
  readonly port: number;
}

/** Serves what an operator watches: waiting jobs, the oldest event, results that lag behind. */
export async function serveWorkFigures(options: WorkFiguresOptions): Promise<Server> {
  const { metrics, queues, relayDatabase } = options;
  metrics.watch('ijkpunt_jobs', 'Jobs by queue and state.', async () => {
    const counts = await queues.counts();
    const pairs = Object.entries(counts).flatMap(([queue, states]) =>
      Object.entries(states).map(([state, n]) => [`${queue}.${state}`, n] as const),
    );
    return Object.fromEntries(pairs);
  });
  metrics.watch(
    'ijkpunt_behind',
    'Age of the oldest open event in seconds; campaigns that lag behind.',
    () => readBehind(relayDatabase),
  );
  return serveMetrics(options.registry, options);
}

async function readBehind(database: Database): Promise<Record<string, number>> {
  const [row] = await database.outsideRegions((tx): Promise<Record<string, number>[]> =>
    tx.query(
      `select (select coalesce(extract(epoch from now() - min(created_at)), 0)::float
                   from events where done_at is null) as oldest_event_seconds,
                (select count(*)::int from campaign_results
                  where wanted_version <> computed_version) as results,
                (select count(*)::int from campaign_results
                  where computed_version <> reported_version) as reports`,
    ),
  );
  return row ?? {};
}
