import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { openRawSocket } from '../testing/test-socket.js';
import { startTestGateway } from '../testing/test-gateway.js';
import { Departure } from './departure.js';

/** Longer than any test waits: what ends earlier does so by itself. */
const longGraceMs = 50_000;

/** A server that answers when the test says so. */
async function startServer(departure: Departure) {
  const waiting: (() => void)[] = [];
  let arrived: () => void = () => undefined;
  const server: Server = createServer((asked, response) => {
    if (asked.url !== '/slow') return void response.end('done');
    waiting.push(() => response.end('done'));
    arrived();
  });
  departure.watch(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    untilWaiting: () => new Promise<void>((resolve) => void (arrived = resolve)),
    answerAll: () => waiting.splice(0).forEach((answer) => answer()),
    async ask(agent: Agent, path = '/'): Promise<{ connection?: string; body: string }> {
      const sent = request({ host: '127.0.0.1', port, path, agent }).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const { connection } = response.headers;
      return { ...(connection ? { connection } : {}), body: Buffer.concat(chunks).toString() };
    },
  };
}

const keepAlive = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });
const code = (error: unknown): unknown => (error as { code?: unknown }).code;

describe('a server that leaves', () => {
  it('answers what is under way and what open connections still send, and takes no others', async () => {
    const departure = new Departure(longGraceMs);
    const { server, ask, untilWaiting, answerAll } = await startServer(departure);
    const [quiet, busy, stranger] = [keepAlive(), keepAlive(), keepAlive()];
    expect(await ask(quiet)).toEqual({ connection: 'keep-alive', body: 'done' });
    const underWay = untilWaiting();
    const slow = ask(busy, '/slow');
    await underWay;

    const drained = departure.drain(server);
    expect(await ask(stranger).catch(code)).toBe('ECONNREFUSED');
    expect(await ask(quiet)).toEqual({ connection: 'close', body: 'done' });
    answerAll();
    expect(await slow).toEqual({ connection: 'close', body: 'done' });
    // Long before the grace is over: nobody is left to wait for.
    await drained;
  });

  it('waits for a slow answer longer than for silence, and then cuts the silent', async () => {
    const departure = new Departure(0);
    const { server, port, ask, untilWaiting, answerAll } = await startServer(departure);
    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    const cut = once(silent, 'close');
    const underWay = untilWaiting();
    const slow = ask(keepAlive(), '/slow');
    await underWay;

    const drained = departure.drain(server);
    answerAll();
    expect((await slow).body).toBe('done');
    await Promise.all([cut, drained]);
  });
});

describe('a gateway that is told to stop', () => {
  it('is not ready but serves on, and sends its sockets away with a code to come back on', async () => {
    const gateway = await startTestGateway({ env: { SHUTDOWN_GRACE_MS: '2000' } });
    const schiedam = await gateway.signIn('schiedam@demo.example');
    const socket = await openRawSocket(gateway, { cookie: schiedam.cookie });
    expect((await schiedam.http('/health/ready')).status).toBe(200);

    const closing = gateway.close();
    expect((await schiedam.http('/health/ready')).status).toBe(503);
    expect((await schiedam.http('/health/live')).status).toBe(200);
    expect(await schiedam.whoAmI()).not.toBeNull();
    expect(await socket.closed).toMatchObject({ code: 1001 });
    await closing;
    expect(await schiedam.http('/health/live').catch(code)).toBe('ECONNREFUSED');
  });
});
