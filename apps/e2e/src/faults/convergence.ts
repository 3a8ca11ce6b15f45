import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from './admin.js';
import type { RegionUnderTest } from './regions.js';

interface Campaign {
  readonly id: string;
  readonly wanted: number;
  readonly computed: number;
  readonly reported: number;
}

interface State {
  readonly campaigns: readonly Campaign[];
  /** By the database's clock, in milliseconds. */
  readonly now: number;
  readonly oldestOpen: number | null;
}

interface Wait {
  readonly since: number;
  readonly name: string;
  wanted?: ReadonlyMap<string, number>;
  at?: number;
}

export interface Converged {
  readonly name: string;
  readonly ms: number;
}

/** How long a campaign's results lagged behind a submit, seen from outside. */
export interface Lag {
  readonly campaignId: string;
  readonly since: number;
  readonly until: number;
}

const pollMs = 50;

/**
 * Measures, from each restart or mended fault on, until all that had been submitted by then is
 * computed and reported, and every event of before is delivered, whatever happens meanwhile.
 */
export class Convergence {
  measured: Converged[] = [];
  readonly lags: Lag[] = [];
  /** Of each campaign the present version, and since when it was seen to be computed. */
  readonly computed = new Map<string, { readonly version: number; readonly since: number }>();
  private waits: Wait[] = [];
  private readonly behindSince = new Map<string, number>();
  private isStopped = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly admin: Admin,
    private readonly regions: readonly RegionUnderTest[],
  ) {}

  start(): void {
    this.loop = this.poll();
  }

  from(name: string): void {
    this.waits.push({ name, since: performance.now() });
  }

  /** What was measured until now does not count. */
  forget(): void {
    this.measured = [];
    this.lags.splice(0);
  }

  /** Nothing to compute at this moment, as far as is known. */
  get isComputed(): boolean {
    return this.behindSince.size === 0;
  }

  /** Waits for all of them; false when the patience is over, which then counts as the time. */
  async settle(patienceMs: number): Promise<boolean> {
    const deadline = performance.now() + patienceMs;
    while (this.waits.length > 0 && performance.now() < deadline) await sleep(pollMs);
    const stuck = this.waits.splice(0);
    const now = performance.now();
    this.measured.push(...stuck.map(({ name, since }) => ({ name, ms: now - since })));
    return stuck.length === 0;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.loop;
  }

  private async poll(): Promise<void> {
    while (!this.isStopped) {
      // Postgres may be away: then nothing converged, and the next look is soon.
      const state = await this.read().catch(() => null);
      if (state) {
        for (const campaign of state.campaigns) this.follow(campaign);
        this.waits = this.waits.filter((wait) => !this.isOver(wait, state));
      }
      await sleep(pollMs);
    }
  }

  private follow({ id, wanted, computed }: Campaign): void {
    const now = performance.now();
    if (this.computed.get(id)?.version !== computed) {
      this.computed.set(id, { version: computed, since: now });
    }
    const since = this.behindSince.get(id);
    if (wanted > computed) this.behindSince.set(id, since ?? now);
    else if (since !== undefined) {
      this.behindSince.delete(id);
      this.lags.push({ campaignId: id, since, until: now });
    }
  }

  private isOver(wait: Wait, { campaigns, now, oldestOpen }: State): boolean {
    wait.wanted ??= new Map(campaigns.map(({ id, wanted }) => [id, wanted]));
    wait.at ??= now;
    const { wanted, at } = wait;
    const isDelivered = oldestOpen === null || oldestOpen > at;
    const isDone =
      isDelivered &&
      campaigns.every(
        ({ id, computed, reported }) => Math.min(computed, reported) >= (wanted.get(id) ?? 0),
      );
    if (isDone) this.measured.push({ name: wait.name, ms: performance.now() - wait.since });
    return isDone;
  }

  private async read(): Promise<State | null> {
    const [state] = await this.admin.query<State>(
      `select extract(epoch from clock_timestamp())::float8 * 1000 as now,
              (select extract(epoch from min(created_at))::float8 * 1000 from events
                where done_at is null) as "oldestOpen",
              json_agg(json_build_object('id', campaign_id, 'wanted', wanted_version, 'computed',
                computed_version, 'reported', reported_version)) as campaigns
         from campaign_results where campaign_id = any($1)`,
      [this.regions.map(({ campaignId }) => campaignId)],
    );
    return state ?? null;
  }
}
