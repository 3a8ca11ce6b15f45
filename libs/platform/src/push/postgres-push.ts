import { Pool } from 'pg';
import type { CampaignChange } from '@ijkpunt/contracts';
import { listenOn, type Listening } from '../messaging/notifications-client.js';
import {
  Listeners,
  messageOf,
  pushChannel,
  sentWithinMs,
  type ChangeListener,
  type Push,
  type PushOptions,
} from './push.js';

/** LISTEN and NOTIFY; listens only once somebody subscribes. */
export class PostgresPush implements Push {
  private readonly pool: Pool;
  private readonly listeners: Listeners;
  private listening: Listening | undefined;

  constructor(private readonly options: PushOptions) {
    this.listeners = new Listeners(options.log);
    this.pool = new Pool({
      connectionString: options.url,
      max: 1,
      connectionTimeoutMillis: 2_000,
      query_timeout: sentWithinMs,
      keepAlive: true,
    });
    this.pool.on('error', (error) => options.log.warn({ event: 'push.connection', err: error }));
  }

  async publish(change: CampaignChange): Promise<void> {
    try {
      await this.pool.query('select pg_notify($1, $2)', [pushChannel, messageOf(change)]);
    } catch (error) {
      this.options.log.warn({ event: 'push.failed', err: error });
    }
  }

  subscribe(listener: ChangeListener): () => void {
    const unsubscribe = this.listeners.add(listener);
    this.listening ??= listenOn(this.options.url, pushChannel, this.options.log, {
      onMessage: (payload) => this.listeners.deliver(payload),
      onConnected: () => this.listeners.tellOfGap(),
    });
    return unsubscribe;
  }

  async close(): Promise<void> {
    await this.listening?.close();
    await this.pool.end();
  }
}
