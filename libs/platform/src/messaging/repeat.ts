import type { Logger } from '../observability/logger.js';

export interface Repetition {
  /** Runs a turn now, or right after the present one. */
  wake(): void;
  /** No new turn starts; resolves when the present one has ended. */
  stop(): Promise<void>;
}

/**
 * Runs `turn` again and again, one at a time, `intervalMs` after the end of the last. A failing
 * turn is logged and the next one comes as usual; jitter keeps several processes out of step.
 */
export function repeat(
  name: string,
  intervalMs: number,
  log: Logger,
  turn: () => Promise<void>,
): Repetition {
  let isStopped = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    do {
      isWoken = false;
      try {
        await turn();
      } catch (error) {
        log.error({ event: `${name}.failed`, err: error });
      }
    } while (isWoken && !isStopped);
    isRunning = false;
    if (!isStopped) timer = setTimeout(start, intervalMs * (0.8 + Math.random() * 0.4));
  };
  const start = (): void => {
    running = run();
  };
  start();

  return {
    wake() {
      isWoken = true;
      if (isRunning || isStopped) return;
      clearTimeout(timer);
      start();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
