import { Client } from 'pg';
import type { Logger } from '../observability/logger.js';

export interface Listening {
  close(): Promise<void>;
}

/**
 * Listens on one Postgres channel on a connection of its own and reconnects when it is lost.
 * Messages sent meanwhile are gone, so `onConnected` tells the listener to look for itself.
 */
export function listenOn(
  url: string,
  channel: string,
  log: Logger,
  handlers: { readonly onMessage: (payload: string) => void; readonly onConnected: () => void },
): Listening {
  let isClosed = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new Client({
      connectionString: url,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
    });
    client = next;
    let isLost = false;
    const lose = (error?: Error): void => {
      if (isLost) return;
      isLost = true;
      if (isClosed) return;
      log.warn({ event: 'listen.lost', channel, err: error });
      retry = setTimeout(() => void connect(), 500);
    };
    next.on('error', lose);
    next.on('end', () => lose());
    next.on('notification', (message) => handlers.onMessage(message.payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(channel)}`);
      handlers.onConnected();
    } catch (error) {
      lose(error instanceof Error ? error : undefined);
      await next.end().catch(() => undefined);
    }
  };
  const connecting = connect();

  return {
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await connecting;
      await client?.end().catch(() => undefined);
    },
  };
}
