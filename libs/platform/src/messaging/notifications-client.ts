import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from '../observability/logger.js';
import { keepLine, type Line, type Listening } from './kept-line.js';

export type { Listening };

const goodbyeMs = 500;

/**
 * Listens on one Postgres channel on a connection of its own, which is replaced when it is lost
 * or silent. Messages sent meanwhile are gone, so `onConnected` tells the listener to look for
 * itself.
 */
export function listenOn(
  url: string,
  channel: string,
  log: Logger,
  handlers: { readonly onMessage: (payload: string) => void; readonly onConnected: () => void },
): Listening {
  const makeLine = (lose: (error?: Error) => void): Line => {
    const socket = new Socket();
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      stream: () => socket,
    });
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', (message) => handlers.onMessage(message.payload ?? ''));
    return {
      async open() {
        await client.connect();
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
      },
      beat: () => client.query('select 1'),
      async end() {
        // A silent server never answers a goodbye.
        const goodbye = client.end().catch(() => undefined);
        await Promise.race([goodbye, sleep(goodbyeMs, undefined, { ref: false })]);
        socket.destroy();
      },
    };
  };
  return keepLine(channel, log, makeLine, handlers.onConnected);
}
