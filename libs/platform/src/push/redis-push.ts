import { Redis, type RedisOptions } from 'ioredis';
import type { CampaignChange } from '@ijkpunt/contracts';
import { redisPrefix } from '../messaging/queue-engine.js';
import { deliver, pushChannel, type ChangeListener, type Push, type PushOptions } from './push.js';

/** People wait for the sending of a hint that may be lost: no longer than this. */
const answerWithinMs = 2_000;
const channel = `${redisPrefix}:${pushChannel}`;

/** Redis publish and subscribe; a subscribed connection can do nothing else, so there are two. */
export class RedisPush implements Push {
  private readonly publisher: Redis;
  private readonly listeners = new Set<ChangeListener>();
  private subscriber: Redis | undefined;

  constructor(private readonly options: PushOptions) {
    this.publisher = this.connect({
      maxRetriesPerRequest: 1,
      commandTimeout: answerWithinMs,
      socketTimeout: answerWithinMs,
    });
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
    // Patient: a subscription asked for while Redis is away is made when it returns.
    const subscriber = this.connect({ maxRetriesPerRequest: null });
    subscriber.on('message', (_channel, raw) => deliver(raw, this.listeners, this.options.log));
    subscriber
      .subscribe(channel)
      .catch((error: unknown) => this.options.log.warn({ event: 'push.failed', err: error }));
    return subscriber;
  }

  private connect(options: RedisOptions): Redis {
    const redis = new Redis(this.options.url, options);
    redis.on('error', (error) => this.options.log.warn({ event: 'push.connection', err: error }));
    return redis;
  }
}
