import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port on loopback that nothing listens on. Below the range that the system gives to outgoing
 * connections: one of those could take it before the server that it is meant for.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = randomInt(15_000, 32_000);
    const error = await portError(port, '127.0.0.1');
    if (error === null) return port;
    if (attempt === 100) throw new Error(`geen poort op 127.0.0.1 te openen (${error})`);
  }
}

/** Why a port cannot be listened on, as the system's code; null when it can. */
export async function portError(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
