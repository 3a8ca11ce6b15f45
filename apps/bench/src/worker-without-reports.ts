import { createLogger, runUntilStopped } from '@ijkpunt/platform';
import { readConfig, startWorker } from '@ijkpunt/worker';
import { environment } from './config.js';

/**
 * The worker of the product but for its reports: thirteen of them follow each edition and keep a
 * core busy for two seconds, so the next round would not find the machine idle.
 */
const config = readConfig(environment);
const worker = await startWorker(config, createLogger('worker', config.LOG_LEVEL), {
  subscriptions: (own) => ({ ...own, 'results.recomputed.v1': [], 'edition.published.v1': [] }),
});
runUntilStopped(worker);
