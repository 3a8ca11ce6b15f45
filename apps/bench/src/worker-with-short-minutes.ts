import { createLogger, runUntilStopped } from '@ijkpunt/platform';
import { readConfig, startWorker } from '@ijkpunt/worker';
import { environment } from './config.js';
import { shortMinute } from './short-minute.js';

/** The worker of the product, whose clock looks more often: a measure need not wait for a minute. */
const config = readConfig(environment);
const worker = await startWorker(config, createLogger('worker', config.LOG_LEVEL), {
  schedules: (own) =>
    own.map((each) => (each.pattern === '* * * * *' ? { ...each, pattern: shortMinute } : each)),
});
runUntilStopped(worker);
