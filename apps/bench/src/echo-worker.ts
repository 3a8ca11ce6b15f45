import { runUntilStopped } from '@ijkpunt/platform';
import { bareWorker } from './bare-queue.js';
import { environment } from './config.js';

/** The other process of the bare round trip: takes jobs, does nothing, and says so. */
const worker = bareWorker(environment['QUEUE_URL'] ?? '');
worker.on('error', () => undefined);
worker.on('completed', (job) => process.send?.(job.id));
await worker.waitUntilReady();
process.send?.('ready');
runUntilStopped(worker);
