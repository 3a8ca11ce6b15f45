import type { FailingReports, Operations } from './operations-query.js';

/** How the work stands as a whole, worst first: the band of the page says this one thing. */
export type Standing =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly count: number }
  | { readonly kind: 'no_worker'; readonly queues: readonly string[] }
  | { readonly kind: 'paused'; readonly queues: readonly string[] }
  | { readonly kind: 'failing_reports'; readonly count: number }
  | { readonly kind: 'part_unknown' }
  | { readonly kind: 'running' };

export function standingOf(operations: Operations): Standing {
  const { queues, failedJobs, waitingEvents, laggingCampaigns, failingReports } = operations;
  if (!queues) return { kind: 'unreachable' };
  const failed = queues.reduce((sum, queue) => sum + queue.failed, 0);
  if (failed > 0) return { kind: 'failed', count: failed };
  const namesOf = (kept: typeof queues): string[] => kept.map(({ name }) => name);
  const idle = queues.filter(({ workers }) => workers === 0);
  if (idle.length > 0) return { kind: 'no_worker', queues: namesOf(idle) };
  const paused = queues.filter(({ isPaused }) => isPaused);
  if (paused.length > 0) return { kind: 'paused', queues: namesOf(paused) };
  const failing = (failingReports ?? []).reduce((sum, { count }) => sum + count, 0);
  if (failing > 0) return { kind: 'failing_reports', count: failing };
  if (!failedJobs || !waitingEvents || !laggingCampaigns || !failingReports) {
    return { kind: 'part_unknown' };
  }
  return { kind: 'running' };
}

/** Processors with more than one failed job: those can be tried again together. */
export function groupsOf(
  jobs: readonly { readonly queue: string; readonly processor: string }[],
): { queue: string; processor: string; count: number }[] {
  const groups = new Map<string, { queue: string; processor: string; count: number }>();
  for (const { queue, processor } of jobs) {
    const key = `${queue} ${processor}`;
    groups.set(key, { queue, processor, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].filter(({ count }) => count > 1);
}

/** One entry for each measurement, in the order in which they come. */
export function campaignsOf(failing: readonly FailingReports[]) {
  const campaigns = new Map<string, FailingReports[]>();
  for (const each of failing) {
    campaigns.set(each.campaignId, [...(campaigns.get(each.campaignId) ?? []), each]);
  }
  return [...campaigns.values()].flatMap((reports) => {
    const [first] = reports;
    if (!first) return [];
    const { regionId, regionName, campaignId, campaignTitle: title } = first;
    return { regionId, regionName, campaignId, title, reports };
  });
}
