import { campaignChange, type CampaignChange } from '@ijkpunt/contracts';
import type { Logger } from '../observability/logger.js';

export const pushChannel = 'ijk_push';

export type ChangeListener = (change: CampaignChange) => void;

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

/** Hands a raw message to the listeners; one that is not a change is dropped and logged. */
export function deliver(raw: string, listeners: Iterable<ChangeListener>, log: Logger): void {
  try {
    const change = campaignChange.parse(JSON.parse(raw));
    for (const listener of listeners) listener(change);
  } catch (error) {
    log.warn({ event: 'push.unreadable', err: error });
  }
}
