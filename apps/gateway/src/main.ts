import {
  createLogger,
  endOnUnhandledErrors,
  giveBackMemory,
  runUntilStopped,
} from '@ijkpunt/platform';
import { readConfig } from './config.js';
import { startGateway } from './gateway.js';

const config = readConfig(process.env);
const log = createLogger('gateway', config.LOG_LEVEL);
endOnUnhandledErrors(log);

const gateway = await startGateway(config, log);
log.info({ event: 'gateway.ready', url: gateway.url });

runUntilStopped(gateway);
await giveBackMemory();
