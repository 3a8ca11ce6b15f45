import { createServer } from 'node:net';
import { createLogger, type Logger } from '@ijkpunt/platform';
import { createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { readConfig } from '../config.js';
import { startGateway, type RunningGateway } from '../gateway.js';
import { GatewayClient } from './gateway-client.js';

export interface TestGateway {
  readonly database: TestDatabase;
  readonly schema: RunningGateway['schema'];
  readonly port: number;
  /** What people would type; also the Origin of the pages. */
  readonly publicUrl: string;
  /** Somebody with a browser of their own who is not signed in. */
  visitor(): GatewayClient;
  /** A demo person, signed in through the front door. */
  signIn(email: string): Promise<GatewayClient>;
  close(): Promise<void>;
}

export interface TestGatewayOptions {
  /** Variables of the environment that differ from a gateway on this machine. */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: Logger;
  readonly webRoot?: string;
  /** Puts something between the gateway and its databases. */
  readonly route?: (databaseUrl: string) => string;
}

/** A whole gateway on a free port of this machine, over its own copy of the demo. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { route = (url) => url, log = createLogger('gateway', 'silent'), webRoot } = options;
  const database = await createTestDatabase('demo');
  const port = await freePort();
  const config = readConfig({
    APP_DATABASE_URL: route(database.urls.ijk_app),
    IDENTITY_DATABASE_URL: route(database.urls.ijk_identity),
    ADMIN_DATABASE_URL: route(database.urls.ijk_admin),
    QUEUE_URL: database.urls.ijk_queue,
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    LOG_LEVEL: 'silent',
    SHUTDOWN_GRACE_MS: '0',
    ...options.env,
  });
  const gateway = await startGateway(config, log, webRoot === undefined ? {} : { webRoot });
  const visitor = (): GatewayClient => new GatewayClient(port);
  return {
    database,
    schema: gateway.schema,
    port,
    publicUrl: config.PUBLIC_URL,
    visitor,
    async signIn(email) {
      const client = visitor();
      await client.signIn(email);
      if (!client.cookie) throw new Error(`${email} could not sign in`);
      return client;
    },
    async close() {
      await gateway.close();
      await database.drop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
