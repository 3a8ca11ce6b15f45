import { createLogger, endOnUnhandledErrors } from '@ijkpunt/platform';
import { readConfig } from './config.js';
import { startWorker } from './worker.js';

const config = readConfig(process.env);
const log = createLogger('worker', config.LOG_LEVEL);
endOnUnhandledErrors(log);

const worker = await startWorker(config, log);
log.info({ event: 'worker.ready', roles: config.WORKER_ROLES, port: config.WORKER_PORT });

let isStopping = false;
const stop = (): void => {
  if (isStopping) return;
  isStopping = true;
  void worker.close().then(() => process.exit(0));
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
// Started by another process: when that one is killed, nobody would stop us.
process.once('disconnect', stop);
