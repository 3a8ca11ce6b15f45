import type { EventKind, JobPayload } from '@ijkpunt/contracts';

/** Kinds of work, each with its own queue, so that slow work never stands before fast work. */
export const queueNames = ['results', 'reports', 'long', 'scheduled'] as const;
export type QueueName = (typeof queueNames)[number];

/**
 * Reacts to events. Delivery is at least once and in any order: a processor reads the present
 * state from the database and is safe to run again. An unknown entity is done, not an error.
 */
export interface Processor {
  readonly name: string;
  readonly queue: QueueName;
  process(payload: JobPayload): Promise<void>;
}

/**
 * Thrown by a processor that is told to stop before its work is done: the job goes back to its
 * queue for whoever comes next, and that counts as no attempt.
 */
export class StoppedHalfway extends Error {}

/**
 * Work of the clock. A moment may come late, and after a longer absence once for all that were
 * missed: a processor does whatever is due by now, and is safe to run again.
 */
export interface Schedule {
  readonly name: string;
  /**
   * Cron, by the clock of Amsterdam. Not an interval: that counts from its registration, which
   * two processes would each do for themselves.
   */
  readonly pattern: string;
  process(): Promise<void>;
}

/** Which processors hear which event. */
export type Subscriptions = Readonly<Record<EventKind, readonly Processor[]>>;

/** What a line of the log says of an event or job: who asked for it and what it is about. */
export const idsOf = (of: JobPayload): Omit<JobPayload, 'v' | 'kind'> => {
  const { eventId, regionId, entityId, version, traceId } = of;
  return { eventId, regionId, entityId, version, traceId };
};

/** Processors of a routing table, each once. */
export function processorsOf(subscriptions: Subscriptions): Processor[] {
  return [...new Set(Object.values(subscriptions).flat())];
}
