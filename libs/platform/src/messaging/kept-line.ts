import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../observability/logger.js';

/** A connection that mostly listens, and so would never notice that the other side is gone. */
export interface Line {
  /** Resolves when it listens. */
  open(): Promise<void>;
  /** Asks the other side for a sign of life. */
  beat(): Promise<unknown>;
  /** Ends it, also when the other side is silent. */
  end(): Promise<void>;
}

export interface Listening {
  close(): Promise<void>;
}

/** Together with a new connection below the five seconds in which a screen is to catch up. */
const beatMs = 1_500;
const answerWithinMs = 1_500;
const reopenMs = 500;

/** Rejects when a promise is not settled in time; its own end, if any, comes too late to matter. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(ms, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no answer to ${what} within ${ms} ms`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
    promise.catch(() => undefined);
  }
}

/**
 * Keeps a line open: asks for a sign of life now and then, and replaces a line that was lost or
 * fell silent. What was said meanwhile is gone, so `onOpen` tells the listener, at the first
 * line as at each later one, to look for itself.
 */
export function keepLine(
  name: string,
  log: Logger,
  makeLine: (lose: (error?: Error) => void) => Line,
  onOpen: () => void,
): Listening {
  const closing = new AbortController();
  const { signal } = closing;

  const hold = async (): Promise<void> => {
    const lost = new AbortController();
    const line = makeLine((error) => lost.abort(error ?? new Error('the connection was closed')));
    const over = AbortSignal.any([signal, lost.signal]);
    const ended = new Promise<never>((_resolve, reject) => {
      over.addEventListener('abort', () => reject(over.reason as Error), { once: true });
    });
    ended.catch(() => undefined);
    try {
      await Promise.race([within(2 * answerWithinMs, 'opening', line.open()), ended]);
      onOpen();
      for (;;) {
        await Promise.race([sleep(beatMs, undefined, { signal: over }), ended]);
        await Promise.race([within(answerWithinMs, 'a heartbeat', line.beat()), ended]);
      }
    } catch (error) {
      if (!signal.aborted) log.warn({ event: 'listen.lost', channel: name, err: error });
    } finally {
      await line.end();
    }
  };
  const holding = (async () => {
    while (!signal.aborted) {
      await hold();
      await sleep(reopenMs, undefined, { signal }).catch(() => undefined);
    }
  })();

  return {
    async close() {
      closing.abort();
      await holding;
    },
  };
}
