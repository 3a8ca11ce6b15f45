import { createServer } from 'node:net';
import { StartRefused } from './stop-message.js';

const host = '127.0.0.1';
const tries = 20;

/**
 * The port to serve on. A port that somebody asked for is that one or a refusal; the usual one
 * gives way to the next that is free.
 */
export async function choosePort(asked: string | undefined, usual: number): Promise<number> {
  if (asked !== undefined) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new StartRefused(`PORT=${asked} is geen poortnummer.`);
    }
    if (await isFree(port)) return port;
    throw new StartRefused(
      `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start`,
    );
  }
  for (let port = usual; port < usual + tries; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new StartRefused(
    `De poorten ${usual} tot ${usual + tries} zijn bezet. Kies er een met PORT=….`,
  );
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
