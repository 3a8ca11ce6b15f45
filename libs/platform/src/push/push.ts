import { campaignChange, heardChange, type CampaignChange } from '@ijkpunt/contracts';
import type { Logger } from '../observability/logger.js';

export const pushChannel = 'ijk_push';

/** People wait for the sending of a hint that may be lost: no longer than this. */
export const sentWithinMs = 2_000;

export interface ChangeListener {
  readonly onChange: (change: CampaignChange) => void;
  /**
   * The line was opened, for the first time or again: changes may have passed unheard, so
   * whoever listens looks at the present state.
   */
  readonly onGap: () => void;
}

/**
 * Tells open screens that something changed, never what: whoever hears re-reads under its own
 * rights. A hint that may be lost; screens also look for themselves now and then.
 */
export interface Push {
  /** Never throws: the change itself is already committed. */
  publish(change: CampaignChange): Promise<void>;
  subscribe(listener: ChangeListener): () => void;
  close(): Promise<void>;
}

export const PUSH = Symbol('push');

export interface PushOptions {
  /** The queue's URL: push follows its engine. */
  readonly url: string;
  readonly log: Logger;
}

/** Exactly what is agreed: a field too many might be a figure or a name. */
export const messageOf = (change: CampaignChange): string =>
  JSON.stringify(campaignChange.parse(change));

/** Who listens in this process, on one line that is opened for the first of them. */
export class Listeners {
  private readonly listeners = new Set<ChangeListener>();

  constructor(private readonly log: Logger) {}

  add(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Hands out a raw message; one that is not a change is dropped and logged. */
  deliver(raw: string): void {
    try {
      const change = heardChange.parse(JSON.parse(raw));
      for (const listener of this.listeners) listener.onChange(change);
    } catch (error) {
      this.log.warn({ event: 'push.unreadable', err: error });
    }
  }

  tellOfGap(): void {
    for (const listener of this.listeners) listener.onGap();
  }
}
