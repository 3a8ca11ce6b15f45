import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort, StartRefused } from '@ijkpunt/database';
import { choosePort } from './ports.js';

const holders: Server[] = [];

async function hold(port: number, host: string): Promise<Server> {
  const holder = createServer();
  holders.push(holder);
  await new Promise<void>((resolve, reject) => {
    holder.once('error', reject).listen(port, host, resolve);
  });
  return holder;
}

afterEach(() => {
  for (const holder of holders.splice(0)) holder.close();
});

const wish = { asked: undefined, usual: 4_000, patienceMs: 0 };

describe('the port to serve on', () => {
  it('is the one that was asked for', async () => {
    const port = await freePort();
    expect(await choosePort({ ...wish, asked: String(port) })).toBe(port);
  });

  it('is never another than was asked for', async () => {
    const port = await freePort();
    await hold(port, '127.0.0.1');
    const choosing = choosePort({ ...wish, asked: String(port) });
    await expect(choosing).rejects.toThrow(
      new StartRefused(
        `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start`,
      ),
    );
  });

  it.each(['vier', '0', '65536', '4000.5', '-1'])('is not %s', async (asked) => {
    await expect(choosePort({ ...wish, asked })).rejects.toThrow(
      `PORT=${asked} is geen poortnummer`,
    );
  });

  it('is the usual one, and the next when that is taken', async () => {
    const usual = await freePort();
    expect(await choosePort({ ...wish, usual })).toBe(usual);
    await hold(usual, '127.0.0.1');
    expect(await choosePort({ ...wish, usual, asked: '' })).toBe(usual + 1);
  });

  it('is not one where a browser would find another program first', async () => {
    const port = await freePort();
    try {
      await hold(port, '::1');
    } catch {
      // Without IPv6 nobody can be there.
      return;
    }
    await expect(choosePort({ ...wish, asked: String(port) })).rejects.toThrow('al in gebruik');
  });

  it('waits for one that the last start is still letting go', async () => {
    const port = await freePort();
    const holder = await hold(port, '127.0.0.1');
    setTimeout(() => holder.close(), 200);
    expect(await choosePort({ asked: String(port), usual: 4_000, patienceMs: 5_000 })).toBe(port);
  });
});
