import { Redis } from 'ioredis';
import type { CampaignChange } from '@ijkpunt/contracts';
import { redisPrefix } from '../messaging/queue-engine.js';
import { deliver, pushChannel, type ChangeListener, type Push, type PushOptions } from './push.js';

const channel = `${redisPrefix}:${pushChannel}`;

/** Redis publish and subscribe; a subscribed connection can do nothing else, so there are two. */
export class RedisPush implements Push {
  private readonly publisher: Redis;
  private readonly listeners = new Set<ChangeListener>();
  private subscriber: Redis | undefined;

  constructor(private readonly options: PushOptions) {
    this.publisher = this.connect();
  }

  async publish(change: CampaignChange): Promise<void> {
    try {
      await this.publisher.publish(channel, JSON.stringify(change));
    } catch (error) {
      this.options.log.warn({ event: 'push.failed', err: error });
    }
  }

  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    this.subscriber ??= this.listen();
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.publisher.disconnect();
    this.subscriber?.disconnect();
  }

  private listen(): Redis {
    const subscriber = this.connect();
    subscriber.on('message', (_channel, raw) => deliver(raw, this.listeners, this.options.log));
    subscriber
      .subscribe(channel)
      .catch((error: unknown) => this.options.log.warn({ event: 'push.failed', err: error }));
    return subscriber;
  }

  private connect(): Redis {
    const redis = new Redis(this.options.url, { maxRetriesPerRequest: 1 });
    redis.on('error', (error) => this.options.log.warn({ event: 'push.connection', err: error }));
    return redis;
  }
}
