import type { Server } from 'node:http';
import {
  serveMetrics,
  watchFigures,
  type Database,
  type Figure,
  type Registry,
} from '@ijkpunt/platform';
import type { ServedSockets } from './graphql/sockets.js';

export interface RequestFiguresOptions {
  readonly registry: Registry;
  readonly sockets: ServedSockets;
  readonly pools: Readonly<Record<string, Database>>;
  readonly host: string;
  readonly port: number;
}

/** Serves what an operator watches of the gateway, on a port that people cannot reach. */
export async function serveRequestFigures(options: RequestFiguresOptions): Promise<Server> {
  watchFigures(options.registry, requestFigures(options));
  return serveMetrics(options.registry, options);
}

const requestFigures = ({ sockets, pools }: RequestFiguresOptions): Figure[] => [
  {
    name: 'ijkpunt_sockets',
    help: 'Open sockets of screens.',
    read: async () => [[{}, sockets.counts().sockets]],
  },
  {
    name: 'ijkpunt_subscriptions',
    help: 'Open subscriptions on those sockets.',
    read: async () => [[{}, sockets.counts().subscriptions]],
  },
  {
    name: 'ijkpunt_database_pool',
    help: 'Connections by pool and state; waiting counts requests that have none yet.',
    labels: ['pool', 'state'],
    read: async () =>
      Object.entries(pools).flatMap(([pool, database]) =>
        Object.entries(database.poolFigures()).map(([state, n]) => [{ pool, state }, n] as const),
      ),
  },
];
