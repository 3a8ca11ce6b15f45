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
  readonly toMessage: (change: CampaignChange) => T;
}

/**
 * Changes of one campaign as they come, several at once as one (the newest). Before each message
 * and each minute the rights are checked again, since guards run at subscribe only.
 *
 * An iterator by hand rather than a generator: a generator that waits cannot be ended before its
 * wait is over, and would keep the listener of a closed socket.
 */
export function watchCampaign<T>(push: Push, watch: Watch<T>): AsyncIterableIterator<T> {
  let latest: CampaignChange | null = null;
  let isEnded = false;
  let wake: () => void = () => undefined;
  const unsubscribe = push.subscribe((change) => {
    if (change.regionId !== watch.regionId || change.campaignId !== watch.campaignId) return;
    latest = change;
    wake();
  });
  const end = (): IteratorReturnResult<undefined> => {
    isEnded = true;
    unsubscribe();
    wake();
    return { done: true, value: undefined };
  };
  const takeLatest = (): CampaignChange | null => {
    const change = latest;
    latest = null;
    return change;
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
  const stillHolds = async (): Promise<boolean> => {
    try {
      await watch.recheck();
      return true;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      await sleep(retryMs);
      return false;
    }
  };

  return {
    async next() {
      try {
        while (!isEnded) {
          if (!latest) await waitForChange();
          if (isEnded) break;
          if (!(await stillHolds())) continue;
          const change = takeLatest();
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
