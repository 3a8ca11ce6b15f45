import { setTimeout as sleep } from 'node:timers/promises';

/** A moment of a conversation between a process and its server, by the bytes on the line. */
export interface Moment {
  /** Words that the connection must have carried before, in the same transaction. */
  readonly after?: string;
  /** Asked by the process, or answered by the server. */
  readonly side: 'asked' | 'answered';
  readonly at: string;
  /** Whether the bytes of the moment themselves still go on. */
  readonly passes?: boolean;
}

export interface Trap extends Moment {
  spring(): void;
}

/** Whether this chunk is the moment; remembers what went before on its connection. */
export function springs(
  trap: Moment,
  connection: { isPrimed: boolean },
  chunk: Buffer,
  side: Moment['side'],
): boolean {
  if (side === 'asked' && chunk.includes('START TRANSACTION')) connection.isPrimed = false;
  const isMoment =
    side === trap.side && chunk.includes(trap.at) && (!trap.after || connection.isPrimed);
  if (trap.after && side === 'asked' && chunk.includes(trap.after)) connection.isPrimed = true;
  return isMoment;
}

/**
 * Strikes whom the moment comes to first, at that very byte; null when it came to nobody in time.
 * This gives crash points without a line for them in the product.
 */
export async function strikeAt<T>(
  watched: readonly { readonly line: { trap: Trap | null }; readonly target: T }[],
  moment: Moment,
  strike: (target: T) => void,
  patienceMs = 4_000,
): Promise<T | null> {
  const disarm = (): void => watched.forEach(({ line }) => (line.trap = null));
  try {
    return await Promise.race([
      new Promise<T>((resolve) => {
        for (const { line, target } of watched) {
          const spring = (): void => {
            disarm();
            strike(target);
            resolve(target);
          };
          line.trap = { ...moment, spring };
        }
      }),
      sleep(patienceMs, null),
    ]);
  } finally {
    disarm();
  }
}
