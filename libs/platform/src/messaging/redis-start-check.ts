import { Redis } from 'ioredis';
import type { Logger } from '../observability/logger.js';
import { nameOf, type Place, type RedisAddress } from './queue-address.js';
import { serverAt } from './redis-client.js';

const patienceMs = 5_000;

/**
 * Refuses a Redis that would lose the queue's jobs or is not what the address says, with what is
 * missing. Jobs are hints and the sweeper repairs, so a Redis that keeps nothing on disk is let
 * in with a warning.
 */
export async function checkRedis(address: RedisAddress, log?: Logger): Promise<void> {
  const masters = await mastersOf(address);
  for (const place of masters) {
    const info = await ask(address, place, (redis) => redis.info());
    const read = (field: string): string => new RegExp(`${field}:(\\S+)`).exec(info)?.[1] ?? '';
    const name = nameOf(place);
    if (address.form !== 'cluster' && read('cluster_enabled') === '1') {
      throw new Error(`Redis ${name} hoort bij een cluster; gebruik daarvoor redis+cluster://.`);
    }
    if (read('role') === 'slave') {
      throw new Error(`Redis ${name} is een replica en neemt niets aan; wijs de master aan.`);
    }
    const policy = read('maxmemory_policy');
    if (policy !== 'noeviction') {
      throw new Error(
        `Redis ${name} staat op maxmemory-policy ${policy || 'onbekend'}; zet die op noeviction, anders gaan taken verloren.`,
      );
    }
    if (read('aof_enabled') !== '1') log?.warn({ event: 'queue.not_durable', redis: name });
  }
}

/** Every server that may hold the queue's keys. */
async function mastersOf(address: RedisAddress): Promise<readonly Place[]> {
  if (address.form === 'single') return address.places;
  return address.form === 'sentinel' ? [await masterBySentinel(address)] : clusterMasters(address);
}

async function masterBySentinel(address: RedisAddress): Promise<Place> {
  const { masterName, sentinelUsername: username, sentinelPassword: password } = address;
  const account = { ...address, username, password, db: 0 };
  const found = await askAny(account, 'sentinels', (redis) =>
    redis.call('sentinel', 'get-master-addr-by-name', masterName),
  );
  if (!Array.isArray(found)) {
    throw new Error(`De sentinels kennen geen master met de naam ${masterName}.`);
  }
  return { host: String(found[0]), port: Number(found[1]) };
}

async function clusterMasters(address: RedisAddress): Promise<readonly Place[]> {
  const [state, ranges] = await askAny(address, 'nodes', async (redis) =>
    Promise.all([redis.cluster('INFO'), redis.cluster('SLOTS')]),
  );
  if (!String(state).includes('cluster_state:ok')) {
    throw new Error(
      'Het Redis-cluster is niet klaar: niet alle slots hebben een master die bereikbaar is.',
    );
  }
  const masters = (ranges as readonly unknown[][]).map((range): Place => {
    const [host, port] = range[2] as readonly [string, number];
    return { host, port };
  });
  return [...new Map(masters.map((place) => [nameOf(place), place])).values()];
}

/** The answer of the first place that gives one, or why none did. */
async function askAny<T>(
  address: RedisAddress,
  what: 'sentinels' | 'nodes',
  question: (redis: Redis) => Promise<T>,
): Promise<T> {
  const reasons: string[] = [];
  for (const place of address.places) {
    try {
      return await ask(address, place, question);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`Geen van de ${what} van Redis geeft antwoord. ${reasons.join(' ')}`);
}

/** One question on a connection of its own; a failure becomes what a person can act upon. */
async function ask<T>(
  address: RedisAddress,
  place: Place,
  question: (redis: Redis) => Promise<T>,
): Promise<T> {
  const redis = new Redis({
    ...serverAt(address, place),
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: null,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
  });
  // Says more than the "connection is closed" that the command gets.
  let cause: Error | undefined;
  redis.on('error', (error: Error) => (cause ??= error));
  try {
    await redis.connect();
    return await question(redis);
  } catch (error) {
    throw new Error(`Redis ${nameOf(place)} ${reasonOf(cause ?? error)}.`, { cause: error });
  } finally {
    redis.disconnect();
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/WRONGPASS|NOAUTH|invalid password|without any password/i.test(message)) {
    return 'weigert de gebruiker of het wachtwoord';
  }
  if (/NOPERM/.test(message)) return `geeft deze gebruiker te weinig rechten (${message})`;
  if (/cluster support disabled/i.test(message)) {
    return 'is geen cluster; gebruik daarvoor redis://';
  }
  if (/LOADING/.test(message)) return 'is nog bezig zijn gegevens te laden';
  return `is niet bereikbaar (${message})`;
}
