import { setTimeout as sleep } from 'node:timers/promises';
import {
  changeSubjects,
  Refusal,
  type CampaignChange,
  type ChangeSubject,
} from '@ijkpunt/contracts';
import type { Push } from '@ijkpunt/platform';

/** How often an open subscription asks whether its session and role still hold. */
const recheckMs = 60_000;
const retryMs = 1_000;

/** Several changes as one: the newest version, and all that they were about. */
export interface News extends Omit<CampaignChange, 'about' | 'municipalityCode'> {
  readonly about: readonly ChangeSubject[];
}

export interface Watch<T> {
  readonly regionId: string;
  readonly campaignId: string;
  /** Throws when the person may no longer look: that ends the subscription. */
  readonly recheck: () => Promise<void>;
  /** The campaign's version now, for when changes may have passed unheard. */
  readonly readVersion: () => Promise<number>;
  /** Whether a change is of any concern to this person. */
  readonly concerns: (change: CampaignChange) => boolean;
  /** How long after the last message a change waits for others; 0, as when absent, not at all. */
  readonly restMs?: (change: CampaignChange) => number;
  readonly toMessage: (news: News) => T;
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
  let latest: News | null = null;
  let tellAt = 0;
  let toldAt = 0;
  let hasGap = false;
  let isEnded = false;
  let wake: () => void = () => undefined;
  const unsubscribe = push.subscribe({
    onChange(change) {
      if (change.regionId !== regionId || change.campaignId !== campaignId) return;
      if (!watch.concerns(change)) return;
      const restedAt = toldAt + (watch.restMs?.(change) ?? 0);
      tellAt = latest ? Math.min(tellAt, restedAt) : restedAt;
      latest = joined(latest, change);
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
  const takeLatest = async (): Promise<News | null> => {
    const news = latest;
    latest = null;
    if (!hasGap) return news;
    hasGap = false;
    try {
      return { regionId, campaignId, version: await watch.readVersion(), about: changeSubjects };
    } catch (error) {
      hasGap = true;
      throw error;
    }
  };
  /** Until there is something to tell, or the rights are to be looked at again. */
  const restLeft = (): number => {
    if (hasGap) return 0;
    return latest ? tellAt - Date.now() : recheckMs;
  };
  const waitForChange = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** A refusal ends the subscription; a database that is away for a moment only delays it. */
  const look = async (): Promise<News | null> => {
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
          const ms = restLeft();
          if (ms > 0) await waitForChange(ms);
          if (isEnded) break;
          if (latest && restLeft() > 0) continue;
          const news = await look();
          if (!news) continue;
          toldAt = Date.now();
          return { done: false, value: watch.toMessage(news) };
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

function joined(
  before: News | null,
  { about, municipalityCode: _, ...change }: CampaignChange,
): News {
  const subjects = about ? [about] : changeSubjects;
  return {
    ...change,
    version: Math.max(before?.version ?? 0, change.version),
    about: changeSubjects.filter(
      (subject) => subjects.includes(subject) || before?.about.includes(subject),
    ),
  };
}
