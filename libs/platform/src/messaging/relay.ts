import type { EventKind, JobPayload } from '@ijkpunt/contracts';
import type { Database } from '../database/database.js';
import type { Logger } from '../observability/logger.js';
import type { JobQueues } from './job-queues.js';
import { listenOn, type Listening } from './notifications-client.js';
import type { Subscriptions } from './processor.js';
import { eventsChannel } from './record-event.js';
import { repeat, type Repetition } from './repeat.js';

interface LeasedEvent {
  readonly region_id: string;
  readonly id: string;
  readonly kind: EventKind;
  readonly entity_id: string;
  readonly version: number;
  readonly trace_id: string;
  readonly priority: number;
  readonly attempts: number;
}

const batchSize = 100;
const maxAttempts = 8;
const retentionDays = 7;

export interface RelayOptions {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly queues: JobQueues;
  readonly subscriptions: Subscriptions;
  readonly log: Logger;
  readonly pollMs?: number;
}

/**
 * Carries events to the queues: one job per subscriber. Woken by NOTIFY, polling as fallback.
 * Any number of relays may run; each leases its own rows. No order is promised.
 */
export class Relay {
  private listening: Listening | undefined;
  private polling: Repetition | undefined;
  private cleaning: Repetition | undefined;

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    const { log, pollMs = 1_000 } = this.options;
    this.polling = repeat('relay', pollMs, log, () => this.deliverAll());
    this.cleaning = repeat('relay.cleaning', 3_600_000, log, () => this.deleteOld());
    this.listening = listenOn(this.options.databaseUrl, eventsChannel, log, {
      onMessage: () => this.polling?.wake(),
      onConnected: () => this.polling?.wake(),
    });
  }

  async stop(): Promise<void> {
    await this.listening?.close();
    await Promise.all([this.polling?.stop(), this.cleaning?.stop()]);
  }

  private async deliverAll(): Promise<void> {
    for (;;) {
      const events = await this.lease();
      await Promise.all(events.map((event) => this.deliver(event)));
      if (events.length < batchSize) return;
    }
  }

  /**
   * Claims open events and commits the claim as a lease that grows with each attempt. Not a
   * cursor on id or time: rows become visible in another order than they were numbered.
   */
  private async lease(): Promise<LeasedEvent[]> {
    return this.options.database.outsideRegions(async (tx) => {
      const result: unknown = await tx.query(
        `with open as (
           select region_id, id from events
            where done_at is null and dead_at is null and next_at <= now()
            order by next_at limit $1 for update skip locked)
         update events e
            set attempts = e.attempts + 1,
                next_at = now() + least(interval '5 s' * 2 ^ e.attempts, interval '5 min')
           from open where e.region_id = open.region_id and e.id = open.id
         returning e.region_id, e.id, e.kind, e.entity_id, e.version, e.trace_id, e.priority,
                   e.attempts`,
        [batchSize],
      );
      // TypeORM answers an UPDATE with [rows, count].
      return (result as [LeasedEvent[], number])[0];
    });
  }

  private async deliver(event: LeasedEvent): Promise<void> {
    const payload: JobPayload = {
      v: 1,
      kind: event.kind,
      eventId: event.id,
      regionId: event.region_id,
      entityId: event.entity_id,
      version: event.version,
      traceId: event.trace_id,
    };
    try {
      for (const processor of this.options.subscriptions[event.kind] ?? []) {
        await this.options.queues.add(processor.queue, processor.name, payload, event.priority);
      }
      await this.mark(event, 'done_at');
    } catch (error) {
      const isDead = event.attempts >= maxAttempts;
      this.options.log.error({
        event: isDead ? 'event.dead' : 'event.undelivered',
        eventId: event.id,
        attempt: event.attempts,
        err: error,
      });
      if (isDead) await this.mark(event, 'dead_at');
    }
  }

  private async mark(event: LeasedEvent, column: 'done_at' | 'dead_at'): Promise<void> {
    await this.options.database.outsideRegions((tx) =>
      tx.query(`update events set ${column} = now() where region_id = $1 and id = $2`, [
        event.region_id,
        event.id,
      ]),
    );
  }

  private async deleteOld(): Promise<void> {
    await this.options.database.outsideRegions((tx) =>
      tx.query(
        `delete from events where (region_id, id) in (
           select region_id, id from events
            where done_at < now() - make_interval(days => $1) limit 1000)`,
        [retentionDays],
      ),
    );
  }
}
