import { createLogger, endOnUnhandledErrors } from '@ijkpunt/platform';
import { readConfig } from './config.js';
import { startGateway } from './gateway.js';

const config = readConfig(process.env);
const log = createLogger('gateway', config.LOG_LEVEL);
endOnUnhandledErrors(log);

const gateway = await startGateway(config, log);
log.info({ event: 'gateway.ready', url: gateway.url });

let isStopping = false;
const stop = (): void => {
  if (isStopping) return;
  isStopping = true;
  void gateway.close().then(() => process.exit(0));
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
// Started by another process: when that one is killed, nobody would stop us.
process.once('disconnect', stop);
