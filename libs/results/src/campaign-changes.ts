import type { CampaignChange } from '@ijkpunt/contracts';
import type { Push } from '@ijkpunt/platform';

/** How often an open subscription asks whether its session and role still hold. */
const recheckMs = 60_000;

export interface Watch {
  readonly regionId: string;
  readonly campaignId: string;
  /** Throws when the person may no longer look: that ends the subscription. */
  readonly recheck: () => Promise<void>;
  readonly isEnded: () => boolean;
}

/**
 * Changes of one campaign as they come, several at once as one (the newest). Before each message
 * and each minute the rights are checked again, since guards run at subscribe only.
 */
export async function* watchCampaign(push: Push, watch: Watch): AsyncGenerator<CampaignChange> {
  let latest: CampaignChange | null = null;
  let wake: () => void = () => undefined;
  const unsubscribe = push.subscribe((change) => {
    if (change.regionId !== watch.regionId || change.campaignId !== watch.campaignId) return;
    latest = change;
    wake();
  });
  try {
    while (!watch.isEnded()) {
      if (!latest) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, recheckMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      await watch.recheck();
      const change: CampaignChange | null = latest;
      latest = null;
      if (change) yield change;
    }
  } finally {
    unsubscribe();
  }
}
