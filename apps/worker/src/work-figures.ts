import type { Server } from 'node:http';
import {
  serveMetrics,
  watchFigures,
  type Database,
  type Figure,
  type JobQueues,
  type Registry,
} from '@ijkpunt/platform';

export interface WorkFiguresOptions {
  readonly registry: Registry;
  readonly queues: JobQueues;
  readonly relayDatabase: Database;
  readonly host: string;
  readonly port: number;
}

/** Serves what an operator watches: waiting jobs, the oldest event, results that lag behind. */
export async function serveWorkFigures(options: WorkFiguresOptions): Promise<Server> {
  watchFigures(options.registry, workFigures(options));
  return serveMetrics(options.registry, options);
}

const workFigures = ({ queues, relayDatabase }: WorkFiguresOptions): Figure[] => [
  {
    name: 'ijkpunt_jobs',
    help: 'Jobs by queue and state.',
    labels: ['queue', 'state'],
    read: async () =>
      Object.entries(await queues.counts()).flatMap(([queue, states]) =>
        Object.entries(states).map(([state, n]) => [{ queue, state }, n] as const),
      ),
  },
  {
    name: 'ijkpunt_oldest_event_seconds',
    help: 'Age of the oldest event that is not delivered to the queue; 0 when all are.',
    read: async () => [[{}, await readNumber(relayDatabase, oldestEvent)]],
  },
  {
    name: 'ijkpunt_campaigns_behind',
    help: 'Campaigns whose results lag behind submissions, or reports behind results or words.',
    labels: ['of'],
    read: async () => [
      [{ of: 'results' }, await readNumber(relayDatabase, resultsBehind)],
      [{ of: 'reports' }, await readNumber(relayDatabase, reportsBehind)],
    ],
  },
];

const oldestEvent = `select coalesce(extract(epoch from now() - min(created_at)), 0)::float as n
  from events where done_at is null`;
const resultsBehind = `select count(*)::int as n from campaign_results
  where wanted_version <> computed_version`;
const reportsBehind = `select count(*)::int as n from campaign_results
  where computed_version <> reported_version or words_version <> reported_words_version`;

async function readNumber(database: Database, sql: string): Promise<number> {
  const [row] = await database.outsideRegions((tx): Promise<{ n: number }[]> => tx.query(sql));
  return row?.n ?? 0;
}
