import { connect, createServer, type Socket } from 'node:net';

/** A line to a database that can be cut and mended, as a network or a restart would do it. */
export interface DatabaseLine {
  /** The address to use in place of a direct one; role, password and database stay. */
  through(databaseUrl: string): string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Lays a line to the database server of `databaseUrl`. */
export async function layDatabaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const { hostname, port: target } = new URL(databaseUrl);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => open.delete(socket));
    }
  });
  const listen = (on: number): Promise<void> =>
    new Promise((resolve) => server.listen(on, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;

  return {
    through(url) {
      const changed = new URL(url);
      changed.hostname = '127.0.0.1';
      changed.port = String(port);
      return changed.toString();
    },
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: () => listen(port),
  };
}
