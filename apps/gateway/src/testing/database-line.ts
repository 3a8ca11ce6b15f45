import { connect, createServer, type Socket } from 'node:net';

/** A line to a database server that can be cut and mended, as a restart of it would do. */
export interface DatabaseLine {
  /** The address to use in place of the direct one; role, password and database stay. */
  readonly through: (databaseUrl: string) => string;
  /** Hangs up on everybody, and on whoever tries again. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function layDatabaseLine(): Promise<DatabaseLine> {
  const clusterUrl = process.env['IJKPUNT_TEST_CLUSTER'];
  if (!clusterUrl) throw new Error('the test cluster is not running');
  const target = new URL(clusterUrl);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    near.on('error', () => near.destroy());
    near.on('close', () => open.delete(near));
    open.add(near);
    if (isCut) return void near.resume().end();
    const far = connect(Number(target.port), target.hostname);
    far.on('error', () => near.destroy());
    far.on('close', () => near.end());
    near.on('close', () => far.destroy());
    near.pipe(far).pipe(near);
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
    cut() {
      isCut = true;
      for (const socket of open) socket.unpipe().resume().end();
    },
    mend() {
      isCut = false;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
