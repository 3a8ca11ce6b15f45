import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMemory, type TestRedis } from './redis.js';
import { startRedisServer, untilTrue, type RedisServer } from './redis-server.js';

export interface TestRedisSentinel extends TestRedis {
  readonly sentinels: readonly RedisServer[];
  /** The server that the sentinels call master now. */
  master(): Promise<RedisServer>;
  /** The other one, as long as it lives. */
  replica(): Promise<RedisServer>;
  /** After the old master is gone: waits until the sentinels agreed on another. */
  failedOverFrom(old: RedisServer): Promise<RedisServer>;
}

const name = 'mymaster';
/** Short, so that a test sees a failover; long enough for a busy machine not to make one up. */
const downAfterMs = 2_000;

/** A master, its replica and three sentinels on free loopback ports, ready for a failover. */
export async function startTestRedisSentinel(
  settings: readonly string[] = [],
): Promise<TestRedisSentinel> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-sentinel-'));
  const servers: RedisServer[] = [];
  const sentinels: RedisServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all([...sentinels, ...servers].map((each) => each.end()));
    rmSync(folder, { recursive: true, force: true });
  };
  const master = async (): Promise<RedisServer> => {
    const asked = await sentinels[0]?.ask('sentinel', 'get-master-addr-by-name', name);
    const port = Number(asked?.split('\n')[1]);
    const found = servers.find((server) => server.port === port);
    if (!found) throw new Error(`no server of ours is master: ${asked}`);
    return found;
  };
  try {
    const first = await startKeeper(join(folder, 'first'), settings);
    servers.push(first);
    const following = ['--replicaof', first.host, String(first.port)];
    const second = await startKeeper(join(folder, 'second'), [...settings, ...following]);
    servers.push(second);
    for (const index of [0, 1, 2]) {
      sentinels.push(await startSentinel(join(folder, `sentinel-${index}.conf`), first));
    }
    await untilTrue('sentinels that know the replica and each other', () =>
      areReady(sentinels, second),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  const hosts = sentinels.map(({ host, port }) => `${host}:${port}`);
  return {
    url: `redis+sentinel://${hosts.join(',')}/${name}`,
    servers,
    sentinels,
    master,
    async replica() {
      const present = await master();
      const other = servers.find((server) => server !== present);
      if (!other) throw new Error('no replica');
      return other;
    },
    async failedOverFrom(old) {
      await untilTrue('a failover', async () => {
        const present = await master();
        return present !== old && (await present.ask('role')).startsWith('master');
      });
      return master();
    },
    stop,
  };
}

/** In a folder of its own: a replica receives its master's data as a file. */
function startKeeper(folder: string, settings: readonly string[]): Promise<RedisServer> {
  mkdirSync(folder);
  return startRedisServer([...inMemory, '--dir', folder, ...settings]);
}

/** A sentinel rewrites its file, so each has its own. */
async function startSentinel(file: string, master: RedisServer): Promise<RedisServer> {
  const lines = [
    `sentinel monitor ${name} ${master.host} ${master.port} 2`,
    `sentinel down-after-milliseconds ${name} ${downAfterMs}`,
    `sentinel failover-timeout ${name} 10000`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return startRedisServer([file, '--sentinel']);
}

async function areReady(sentinels: readonly RedisServer[], replica: RedisServer): Promise<boolean> {
  const link = await replica.ask('info', 'replication');
  if (!link.includes('master_link_status:up')) return false;
  const known = await Promise.all(
    sentinels.map(async (each) => {
      const fields = (await each.ask('sentinel', 'master', name)).split('\n');
      const of = (field: string): string | undefined => fields[fields.indexOf(field) + 1];
      return `${of('num-slaves')} ${of('num-other-sentinels')} ${of('flags')}`;
    }),
  );
  return known.every((each) => each === '1 2 master');
}
