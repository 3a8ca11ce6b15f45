import { EventEmitter } from 'node:events';
import { createPostgresBackend } from 'bullmq';

/** Seconds, as on Redis. */
const longestWaitS = 10;

/**
 * BullMQ's backend, which trusts its one listening connection too long. A connection that falls
 * silent before the worker listens on it is kept, and listening tried on it for ever; one that
 * falls silent later leaves the worker deaf until its next delayed job, an hour at most.
 */
export const createSteadyPostgresBackend: typeof createPostgresBackend = (...args) => {
  const backend = createPostgresBackend(...args);
  const waitForJob = backend.waitForJob.bind(backend);
  backend.waitForJob = async (blockTimeout) => {
    try {
      return await waitForJob(Math.min(blockTimeout, longestWaitS));
    } catch (error) {
      const listener: unknown = await backend.connection.getListenClient();
      // As if the connection had said so itself: the next wait makes another.
      if (listener instanceof EventEmitter) listener.emit('error', error);
      throw error;
    }
  };
  return backend;
};
