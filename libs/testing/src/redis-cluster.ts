import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@ijkpunt/database';
import { inMemory, type TestRedis } from './redis.js';
import { startRedisServer, untilTrue, type RedisServer } from './redis-server.js';

const slots = [
  ['0', '5460'],
  ['5461', '10922'],
  ['10923', '16383'],
] as const;

/** A Redis Cluster of three masters on free loopback ports, ready for use. */
export async function startTestRedisCluster(settings: readonly string[] = []): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-cluster-'));
  const nodes: RedisServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.end()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const busPorts: number[] = [];
    for (const index of slots.keys()) {
      // The usual "port + 10000" of the bus may be beyond the last port.
      const busPort = await freePort();
      busPorts.push(busPort);
      const cluster = ['--cluster-enabled', 'yes', '--cluster-port', String(busPort)];
      const file = ['--dir', folder, '--cluster-config-file', `nodes-${index}.conf`];
      nodes.push(await startRedisServer([...inMemory, ...cluster, ...file, ...settings]));
    }
    await introduce(nodes, busPorts);
  } catch (error) {
    await stop();
    throw error;
  }
  const hosts = nodes.map(({ host, port }) => `${host}:${port}`);
  return { url: `redis+cluster://${hosts.join(',')}`, servers: nodes, stop };
}

/** Gives each its slots and makes them known to each other, then waits until all agree. */
async function introduce(
  nodes: readonly RedisServer[],
  busPorts: readonly number[],
): Promise<void> {
  const [first] = nodes;
  for (const [index, node] of nodes.entries()) {
    await node.ask('cluster', 'set-config-epoch', String(index + 1));
    await node.ask('cluster', 'addslotsrange', ...(slots[index] ?? []));
    if (!first || node === first) continue;
    await node.ask('cluster', 'meet', first.host, String(first.port), String(busPorts[0]));
  }
  await untilTrue('three nodes that agree', async () => {
    const answers = await Promise.all(nodes.map((node) => node.ask('cluster', 'info')));
    return answers.every(
      (info) => info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:3'),
    );
  });
}
