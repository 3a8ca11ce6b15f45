import { setTimeout as sleep } from 'node:timers/promises';
import { portError, StartRefused } from '@ijkpunt/database';

/** The first is listened on; a browser tries both, and another program on the second would win. */
const hosts = ['127.0.0.1', '::1'];
const tries = 20;

export interface PortWish {
  /** A port that somebody asked for: that one, or a refusal. */
  readonly asked: string | undefined;
  /** Gives way to the next that is free. */
  readonly usual: number;
  /** How long a port in use may take to come free, because the last start is still ending. */
  readonly patienceMs: number;
}

/** The port to serve on. */
export async function choosePort({ asked, usual, patienceMs }: PortWish): Promise<number> {
  if (!asked) return nextFree(usual, patienceMs);

  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartRefused(`PORT=${asked} is geen poortnummer (1 tot en met 65535).`);
  }
  const obstacle = await obstacleOn(port, patienceMs);
  if (obstacle === null) return port;
  if (obstacle === 'EACCES') {
    throw new StartRefused(
      `Poort ${port} mag deze gebruiker niet openen. Kies een hogere, bijvoorbeeld: PORT=${usual} npm start`,
    );
  }
  throw new StartRefused(
    `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port < 65_535 ? port + 1 : usual} npm start`,
  );
}

async function nextFree(usual: number, patienceMs: number): Promise<number> {
  for (let port = usual; port < usual + tries; port += 1) {
    const obstacle = await obstacleOn(port, port === usual ? patienceMs : 0);
    if (obstacle === null) return port;
  }
  throw new StartRefused(
    `De poorten ${usual} tot en met ${usual + tries - 1} zijn bezet. Kies er zelf een, bijvoorbeeld: PORT=${usual + 1_000} npm start`,
  );
}

async function obstacleOn(port: number, patienceMs: number): Promise<string | null> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const errors = await Promise.all(hosts.map((host) => portError(port, host)));
    // A machine without IPv6 has no second address, and then nobody is there.
    const obstacle = errors.find((error) => error === 'EADDRINUSE' || error === 'EACCES') ?? null;
    if (obstacle !== 'EADDRINUSE' || Date.now() >= deadline) return obstacle;
    await sleep(50);
  }
}
