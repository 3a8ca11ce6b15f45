import { connect, createServer, type Socket } from 'node:net';

export interface SilentLine {
  /** The address by way of this line. */
  readonly through: (url: string) => string;
  /** From now on nothing passes on what is open, and nobody is told: only silence. */
  fallSilent(): void;
  close(): Promise<void>;
}

/** A line to a server on loopback; connections made after a silence work again. */
export async function laySilentLine(targetUrl: string): Promise<SilentLine> {
  const target = new URL(targetUrl);
  const pairs = new Set<{ readonly near: Socket; readonly far: Socket }>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const pair = { near, far };
    pairs.add(pair);
    near.pipe(far).pipe(near);
    const end = (): void => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    through(url) {
      const changed = new URL(url);
      changed.host = `127.0.0.1:${address.port}`;
      return changed.toString();
    },
    fallSilent() {
      for (const { near, far } of pairs) {
        near.unpipe(far).resume();
        far.unpipe(near).resume();
      }
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const { near, far } of pairs) {
        near.destroy();
        far.destroy();
      }
      await closed;
    },
  };
}
