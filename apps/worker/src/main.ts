import {
  createLogger,
  endOnUnhandledErrors,
  giveBackMemory,
  runUntilStopped,
} from '@ijkpunt/platform';
import { readConfig } from './config.js';
import { startWorker } from './worker.js';

const config = readConfig(process.env);
const log = createLogger('worker', config.LOG_LEVEL);
endOnUnhandledErrors(log);

const worker = await startWorker(config, log);
log.info({ event: 'worker.ready', roles: config.WORKER_ROLES, port: config.WORKER_PORT });

runUntilStopped(worker);
await giveBackMemory();
