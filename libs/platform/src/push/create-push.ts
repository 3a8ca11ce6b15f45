import { parseQueueAddress } from '../messaging/queue-address.js';
import { PostgresPush } from './postgres-push.js';
import type { Push, PushOptions } from './push.js';
import { RedisPush } from './redis-push.js';

/** Push on the engine of the queue. */
export function createPush(options: PushOptions): Push {
  const address = parseQueueAddress(options.url);
  return address.engine === 'redis' ? new RedisPush(address, options) : new PostgresPush(options);
}
