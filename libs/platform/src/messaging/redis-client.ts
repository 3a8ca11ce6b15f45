import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { Place, RedisAddress } from './queue-address.js';

/** A place that does not answer a new connection is left for the next, or for another try. */
const connectTimeout = 2_000;
/** Soon back after a short outage, and no storm of attempts in a long one. */
const retryStrategy = (times: number): number => Math.min(times * 200, 2_000);
/** A master that was made a replica answers so: the present master is looked up again. */
const reconnectOnError = (error: Error): 2 | false =>
  error.message.startsWith('READONLY') ? 2 : false;

/** A client for any form of Redis; what it does with patience is the caller's choice. */
export function openRedis(address: RedisAddress, options: RedisOptions): Redis | Cluster {
  if (address.form === 'cluster') return openCluster(address, options);
  const common = { connectTimeout, retryStrategy, reconnectOnError, ...options };
  if (address.form === 'single') {
    return stoppingItsClock(new Redis({ ...common, ...serverAt(address) }));
  }
  const { host: _host, port: _port, ...login } = serverAt(address);
  const redis = new Redis({
    ...common,
    ...login,
    sentinels: [...address.places],
    name: address.masterName,
    sentinelUsername: address.sentinelUsername,
    sentinelPassword: address.sentinelPassword,
    sentinelCommandTimeout: connectTimeout,
    sentinelRetryStrategy: options.retryStrategy === null ? () => null : retryStrategy,
    ...(address.isEncrypted ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {}),
  });
  return stoppingItsClock(redis);
}

/**
 * The clock of `socketTimeout` runs on when its connection closes under a command: it keeps the
 * process, and cuts the next connection instead. ioredis 6 stops it by itself.
 */
function stoppingItsClock(redis: Redis): Redis {
  const clock = redis as unknown as { socketTimeoutTimer?: NodeJS.Timeout };
  return redis.on('close', () => {
    clearTimeout(clock.socketTimeoutTimer);
    delete clock.socketTimeoutTimer;
  });
}

/** How to reach one server with the address's account; without a place, its first. */
export function serverAt(address: RedisAddress, place: Place = address.places[0]): RedisOptions {
  const { username, password, db } = address;
  return { ...place, username, password, db, ...(address.isEncrypted ? { tls: {} } : {}) };
}

function openCluster(address: RedisAddress, options: RedisOptions): Cluster {
  const { enableOfflineQueue = true, lazyConnect = false, ...ofNode } = options;
  const { host: _host, port: _port, db: _db, ...login } = serverAt(address);
  const cluster = new Cluster([...address.places], {
    redisOptions: { connectTimeout, ...ofNode, ...login },
    enableOfflineQueue,
    lazyConnect,
    clusterRetryStrategy: retryStrategy,
    slotsRefreshTimeout: connectTimeout,
    // A certificate is for a name, so no address may take its place.
    ...(address.isEncrypted ? { dnsLookup: (name, found) => found(null, name) } : {}),
  });
  return cluster.on('+node', stoppingItsClock);
}
