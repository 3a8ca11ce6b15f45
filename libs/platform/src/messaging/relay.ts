import type { EventKind, JobPayload } from '@ijkpunt/contracts';
import type { Database } from '../database/database.js';
import type { Logger } from '../observability/logger.js';
import type { Push } from '../push/push.js';
import type { JobQueues } from './job-queues.js';
import { listenOn, type Listening } from './notifications-client.js';
import { idsOf, type Subscriptions } from './processor.js';
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

export interface RelayOptions {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly queues: JobQueues;
  readonly subscriptions: Subscriptions;
  readonly push: Push;
  readonly log: Logger;
  readonly pollMs?: number;
}

/**
 * Carries events to the queues, one job per subscriber, and tells open screens of each: whoever
 * recorded one may have died before it could. Woken by NOTIFY, polling as fallback.
 * Any number of relays may run; each leases its own rows. No order is promised. An event is never
 * given up: what keeps it is a queue that is away, and until it is back the sweeper does the work.
 */
export class Relay {
  private listening: Listening | undefined;
  private polling: Repetition | undefined;

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    const { log, pollMs = 1_000 } = this.options;
    this.polling = repeat('relay', pollMs, log, () => this.deliverAll());
    this.listening = listenOn(this.options.databaseUrl, eventsChannel, log, {
      onMessage: () => this.polling?.wake(),
      onConnected: () => this.polling?.wake(),
    });
  }

  async stop(): Promise<void> {
    await this.listening?.close();
    await this.polling?.stop();
  }

  private async deliverAll(): Promise<void> {
    for (;;) {
      const events = await this.lease();
      const [deliveries] = await Promise.all([
        Promise.all(events.map((event) => this.deliver(event))),
        this.tellScreens(events),
      ]);
      await this.markDone(events.filter((_event, index) => deliveries[index]));
      if (events.length < batchSize) return;
    }
  }

  /**
   * Claims open events and commits the claim as a lease that grows with each attempt. Not a
   * cursor on id or time: rows become visible in another order than they were numbered.
   */
  private async lease(): Promise<LeasedEvent[]> {
    // TypeORM answers an UPDATE with [rows, count].
    const [leased] = await this.options.database.runOutsideRegions<[LeasedEvent[], number]>(
      `with open as (
         select region_id, id from events
          where done_at is null and next_at <= now()
          order by next_at limit $1 for update skip locked)
       update events e
          set attempts = e.attempts + 1,
              next_at = now() + least(interval '5 s' * 2 ^ least(e.attempts, 10), interval '5 min')
         from open where e.region_id = open.region_id and e.id = open.id
       returning e.region_id, e.id, e.kind, e.entity_id, e.version, e.trace_id, e.priority,
                 e.attempts`,
      [batchSize],
    );
    return leased;
  }

  private async deliver(event: LeasedEvent): Promise<boolean> {
    const payload: JobPayload = {
      v: 1,
      kind: event.kind,
      eventId: event.id,
      regionId: event.region_id,
      entityId: event.entity_id,
      version: event.version,
      traceId: event.trace_id,
    };
    const { log } = this.options;
    const ids = { kind: event.kind, ...idsOf(payload) };
    try {
      for (const processor of this.options.subscriptions[event.kind] ?? []) {
        await this.options.queues.add(processor.queue, processor.name, payload, event.priority);
      }
      log.info({ event: 'event.delivered', ...ids });
      return true;
    } catch (error) {
      log.error({ event: 'event.undelivered', ...ids, attempt: event.attempts, err: error });
      return false;
    }
  }

  /** Once for facts that were recorded together. */
  private async tellScreens(events: readonly LeasedEvent[]): Promise<void> {
    const changes = events.map(
      ({ kind, region_id: regionId, entity_id: campaignId, trace_id: traceId, version }) => ({
        ...{ regionId, campaignId, traceId },
        // Of a reopening that is the revision of a scan; the results stay as they were.
        version: kind === 'scan.reopened.v1' ? 0 : version,
      }),
    );
    const different = new Map(changes.map((change) => [Object.values(change).join(), change]));
    await Promise.all([...different.values()].map((each) => this.options.push.publish(each)));
  }

  private async markDone(events: readonly LeasedEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.options.database.runOutsideRegions(
      `update events set done_at = now()
        where (region_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
      [events.map((event) => event.region_id), events.map((event) => event.id)],
    );
  }
}
