import { engineOf } from '../messaging/queue-engine.js';
import { PostgresPush } from './postgres-push.js';
import type { Push, PushOptions } from './push.js';
import { RedisPush } from './redis-push.js';

/** Push on the engine of the queue. */
export function createPush(options: PushOptions): Push {
  return engineOf(options.url) === 'redis' ? new RedisPush(options) : new PostgresPush(options);
}
