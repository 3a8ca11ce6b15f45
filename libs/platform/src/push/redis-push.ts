import { Redis, type Cluster, type RedisOptions } from 'ioredis';
import type { CampaignChange } from '@ijkpunt/contracts';
import { keepLine, within, type Line, type Listening } from '../messaging/kept-line.js';
import { nameOf, type Place, type RedisAddress } from '../messaging/queue-address.js';
import { redisPrefix } from '../messaging/queue-engine.js';
import { openRedis, serverAt } from '../messaging/redis-client.js';
import {
  Listeners,
  messageOf,
  pushChannel,
  sentWithinMs,
  type ChangeListener,
  type Push,
  type PushOptions,
} from './push.js';

const channel = `${redisPrefix}:${pushChannel}`;

/** Redis publish and subscribe; a subscribed connection can do nothing else, so there are two. */
export class RedisPush implements Push {
  private readonly publisher: Redis | Cluster;
  private readonly listeners: Listeners;
  private listening: Listening | undefined;
  private turn = 0;

  constructor(
    private readonly address: RedisAddress,
    private readonly options: PushOptions,
  ) {
    this.listeners = new Listeners(options.log);
    this.publisher = openRedis(address, {
      maxRetriesPerRequest: 1,
      commandTimeout: sentWithinMs,
      socketTimeout: sentWithinMs,
    });
    this.publisher.on('error', (error) =>
      options.log.warn({ event: 'push.connection', err: error }),
    );
  }

  async publish(change: CampaignChange): Promise<void> {
    try {
      // Nobody waits for the next attempt to connect: who reconnects hears of the gap.
      if (this.publisher.status === 'reconnecting') throw new Error('no connection');
      const sent = this.publisher.publish(channel, messageOf(change));
      await within(sentWithinMs, 'a push', sent);
    } catch (error) {
      this.options.log.warn({ event: 'push.failed', err: error });
    }
  }

  subscribe(listener: ChangeListener): () => void {
    const unsubscribe = this.listeners.add(listener);
    this.listening ??= keepLine(
      channel,
      this.options.log,
      (lose) => this.makeLine(lose),
      () => this.listeners.tellOfGap(),
    );
    return unsubscribe;
  }

  async close(): Promise<void> {
    await this.listening?.close();
    this.publisher.disconnect();
  }

  /** Tries once: the next try is a new line, so that its opening is told. */
  private makeLine(lose: (error?: Error) => void): Line {
    const once: RedisOptions = { lazyConnect: true, retryStrategy: null, disconnectTimeout: 500 };
    const redis =
      this.address.form === 'cluster'
        ? new Redis({ ...once, ...serverAt(this.address, this.nextNode()) })
        : openRedis(this.address, once);
    redis.on('error', lose);
    redis.on('end', () => lose());
    redis.on('message', (_channel, raw) => this.listeners.deliver(raw));
    return {
      async open() {
        await redis.connect();
        await redis.subscribe(channel);
      },
      beat: () => redis.ping(),
      end: async () => redis.disconnect(),
    };
  }

  /**
   * Every node of a cluster hears every message. The client for clusters has no heartbeat on its
   * own subscriber, so the line goes to one node, and when that is gone to the next.
   */
  private nextNode(): Place {
    const known = 'nodes' in this.publisher ? this.publisher.nodes() : [];
    const found = known.map(({ options: { host = '', port = 0 } }): Place => ({ host, port }));
    const nodes = new Map([...this.address.places, ...found].map((each) => [nameOf(each), each]));
    this.turn += 1;
    return [...nodes.values()][this.turn % nodes.size] ?? this.address.places[0];
  }
}
