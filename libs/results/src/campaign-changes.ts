import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, type CampaignChange } from '@ijkpunt/contracts';
import type { Push } from '@ijkpunt/platform';

/** How often an open subscription asks whether its session and role still hold. */
const recheckMs = 60_000;
const retryMs = 1_000;

export interface Watch<T> {
  readonly regionId: string;
  readonly campaignId: string;
  /** Throws when the person may no longer look: that ends the subscription. */
  readonly recheck: () => Promise<void>;
  /** The campaign's version now, for when changes may have passed unheard. */
  readonly readVersion: () => Promise<number>;
  readonly toMessage: (change: CampaignChange) => T;
}

/**
 * Changes of one campaign as they come, several at once as one (the newest), and its present
 * version when changes may have been missed. Before each message and each minute the rights are
 * checked again, since guards run at subscribe only.
 *
 * An iterator by hand rather than a generator: a generator that waits cannot be ended before its
 * wait is over, and would keep the listener of a closed socket.
 */
export function watchCampaign<T>(push: Push, watch: Watch<T>): AsyncIterableIterator<T> {
  const { regionId, campaignId } = watch;
  let latest: CampaignChange | null = null;
  let hasGap = false;
  let isEnded = false;
  let wake: () => void = () => undefined;
  const unsubscribe = push.subscribe({
    onChange(change) {
      if (change.regionId !== regionId || change.campaignId !== campaignId) return;
      latest = change;
      wake();
    },
    onGap() {
      hasGap = true;
      wake();
    },
  });
  const end = (): IteratorReturnResult<undefined> => {
    isEnded = true;
    unsubscribe();
    wake();
    return { done: true, value: undefined };
  };
  const takeLatest = async (): Promise<CampaignChange | null> => {
    const change = latest;
    latest = null;
    if (!hasGap) return change;
    hasGap = false;
    try {
      return { regionId, campaignId, version: await watch.readVersion() };
    } catch (error) {
      hasGap = true;
      throw error;
    }
  };
  const waitForChange = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, recheckMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** A refusal ends the subscription; a database that is away for a moment only delays it. */
  const look = async (): Promise<CampaignChange | null> => {
    try {
      await watch.recheck();
      return await takeLatest();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      await sleep(retryMs);
      return null;
    }
  };

  return {
    async next() {
      try {
        while (!isEnded) {
          if (!latest && !hasGap) await waitForChange();
          if (isEnded) break;
          const change = await look();
          if (change) return { done: false, value: watch.toMessage(change) };
        }
      } catch (error) {
        end();
        throw error;
      }
      return end();
    },
    async return() {
      return end();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
