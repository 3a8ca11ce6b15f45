import { fileURLToPath } from 'node:url';
import { freePort } from '@ijkpunt/database';
import { demoPassword } from '@ijkpunt/demo';
import { readConfig, startGateway } from '@ijkpunt/gateway';
import { createLogger, type Logger } from '@ijkpunt/platform';
import { createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import {
  readConfig as readWorkerConfig,
  startWorker,
  type RunningWorker,
  type WorkerOverrides,
} from '@ijkpunt/worker';

const reportChildPath = fileURLToPath(
  new URL('../../../libs/reports/dist/report-child.js', import.meta.url),
);

export interface InProcess {
  readonly url: string;
  readonly database: TestDatabase;
  readonly worker: RunningWorker;
  close(): Promise<void>;
}

export interface InProcessOptions {
  readonly gatewayLog?: Logger;
  readonly workerLog?: Logger;
  readonly overrides?: WorkerOverrides;
}

/** Gateway and worker over a copy of the demo, in this process: what `npm start` cannot replace. */
export async function startInProcess(options: InProcessOptions = {}): Promise<InProcess> {
  const silent = createLogger('test', 'silent');
  const { gatewayLog = silent, workerLog = silent, overrides = {} } = options;
  const database = await createTestDatabase('demo');
  const { urls } = database;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { QUEUE_URL: urls.ijk_queue, PORT: String(port), PUBLIC_URL: url };
  const gateway = await startGateway(
    readConfig({
      ...env,
      APP_DATABASE_URL: urls.ijk_app,
      IDENTITY_DATABASE_URL: urls.ijk_identity,
      ADMIN_DATABASE_URL: urls.ijk_admin,
      DEMO_ACCOUNTS: JSON.stringify({ password: demoPassword, accounts: [] }),
      SHUTDOWN_GRACE_MS: '0',
    }),
    gatewayLog,
  );
  const worker = await startWorker(
    readWorkerConfig({
      ...env,
      WORKER_DATABASE_URL: urls.ijk_worker,
      RELAY_DATABASE_URL: urls.ijk_relay,
      WORKER_PORT: String(await freePort()),
    }),
    workerLog,
    { reportChildPath, ...overrides },
  );
  return {
    url,
    database,
    worker,
    async close() {
      await Promise.all([gateway.close(), worker.close()]);
      await database.drop();
    },
  };
}
