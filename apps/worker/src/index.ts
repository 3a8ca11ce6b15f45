export { readConfig, type WorkerConfig } from './config.js';
export { startWorker, type RunningWorker, type WorkerOverrides } from './worker.js';
