import { runUntilStopped } from '@ijkpunt/platform';
import { bareWorker } from './bare-queue.js';
import { environment } from './config.js';

/** The other process of the bare round trip: takes jobs and does nothing with them. */
const worker = bareWorker(environment['QUEUE_URL'] ?? '');
worker.on('error', () => undefined);
await worker.waitUntilReady();
process.send?.('ready');
runUntilStopped(worker);
