import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from './admin.js';

interface State {
  readonly wanted: number;
  readonly computed: number;
  readonly reported: number;
  /** By the database's clock, in milliseconds. */
  readonly now: number;
  readonly oldest_open: number | null;
}

interface Wait {
  readonly since: number;
  readonly name: string;
  wanted?: number;
  at?: number;
}

export interface Converged {
  readonly name: string;
  readonly ms: number;
}

const pollMs = 50;

/**
 * Measures, from each restart or mended fault on, until all that had been submitted by then is
 * computed and reported, and every event of before is delivered, whatever happens meanwhile.
 */
export class Convergence {
  readonly measured: Converged[] = [];
  private waits: Wait[] = [];
  private isStopped = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly admin: Admin,
    private readonly campaignId: string,
  ) {}

  start(): void {
    this.loop = this.poll();
  }

  from(name: string): void {
    this.waits.push({ name, since: performance.now() });
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
      if (state) this.waits = this.waits.filter((wait) => !this.isOver(wait, state));
      await sleep(pollMs);
    }
  }

  private isOver(wait: Wait, state: State): boolean {
    wait.wanted ??= state.wanted;
    wait.at ??= state.now;
    const isDelivered = state.oldest_open === null || state.oldest_open > wait.at;
    const isDone = state.computed >= wait.wanted && state.reported >= wait.wanted && isDelivered;
    if (isDone) this.measured.push({ name: wait.name, ms: performance.now() - wait.since });
    return isDone;
  }

  private async read(): Promise<State | null> {
    const [state] = await this.admin.query<State>(
      `select wanted_version as wanted, computed_version as computed, reported_version as reported,
              extract(epoch from clock_timestamp())::float8 * 1000 as now,
              (select extract(epoch from min(created_at))::float8 * 1000 from events
                where done_at is null) as oldest_open
         from campaign_results where campaign_id = $1`,
      [this.campaignId],
    );
    return state ?? null;
  }
}
