import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@ijkpunt/database';
import { queuesWhenAsked, type AskedQueues, type Database } from '@ijkpunt/platform';
import {
  connectAs,
  createTestDatabase,
  isRedisUnderTest,
  startRedisServer,
  type RedisServer,
  type TestDatabase,
} from '@ijkpunt/testing';
import { ReadOperations } from './read-operations.js';
import { access, silent } from './testing/failing-work.js';

// Without redis-server there is nothing to test against; in CI a missing one fails, not skips.
const onRedis = isRedisUnderTest() ? describe : describe.skip;

onRedis('a queue on Redis that is away', () => {
  let database: TestDatabase;
  let admin: Database;
  const opened: AskedQueues[] = [];
  const servers: RedisServer[] = [];
  beforeAll(async () => {
    database = await createTestDatabase('demo');
    admin = await connectAs(database.urls.ijk_admin);
  });
  afterAll(async () => {
    await Promise.all(opened.map((queues) => queues.close()));
    await Promise.all(servers.map((server) => server.end()));
    await admin.close();
    await database.drop();
  });

  const readerOf = (port: number): ReadOperations => {
    const queues = queuesWhenAsked(`redis://127.0.0.1:${port}`, silent);
    opened.push(queues);
    return new ReadOperations(queues, admin, silent);
  };
  const unknown = { queues: null, failedJobs: null, events: { open: expect.any(Number) } };

  it('is unknown while nobody listens, and known once somebody does', async () => {
    const port = await freePort();
    const reader = readerOf(port);
    expect(await reader.run(access)).toMatchObject(unknown);
    servers.push(await startRedisServer(['--port', String(port), '--save', '']));
    while ((await reader.run(access)).queues === null);
    expect((await reader.run(access)).failedJobs).toEqual([]);
  });

  it('is unknown when it was there and stops answering, and known when it goes on', async () => {
    const server = await startRedisServer(['--save', '']);
    servers.push(server);
    const reader = readerOf(server.port);
    while ((await reader.run(access)).queues === null);
    process.kill(server.pid, 'SIGSTOP');
    try {
      expect(await reader.run(access)).toMatchObject(unknown);
    } finally {
      process.kill(server.pid, 'SIGCONT');
    }
    while ((await reader.run(access)).queues === null);
  });

  it('is unknown when whoever listens says nothing', async () => {
    const held = new Set<Socket>();
    const mute: Server = createServer((socket) => held.add(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const address = mute.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await readerOf(port).run(access)).toMatchObject(unknown);
    for (const socket of held) socket.destroy();
    await new Promise((resolve) => mute.close(resolve));
  });
});
