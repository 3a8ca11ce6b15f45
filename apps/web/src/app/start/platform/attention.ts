import type { PlatformAttention } from './platform-query.js';

const work = '/beheer/achtergrondwerk';
const plans = '/beheer/metingen';

/** What asks attention, most urgent first. */
export type AttentionItem =
  | { readonly kind: 'jobs' | 'reports' | 'mails'; readonly count: number; readonly to: string }
  | { readonly kind: 'unplanned'; readonly names: readonly string[]; readonly to: string }
  | { readonly kind: 'draft'; readonly title: string; readonly to: string }
  | { readonly kind: 'unknown'; readonly to: string };

export function attentionOf({ failedJobs, facts }: PlatformAttention): readonly AttentionItem[] {
  const counted = [
    { kind: 'jobs' as const, count: failedJobs ?? 0 },
    { kind: 'reports' as const, count: facts?.failingReports ?? 0 },
    { kind: 'mails' as const, count: facts?.failedMails ?? 0 },
  ];
  const names = facts?.regionsWithoutCampaign.map(({ name }) => name) ?? [];
  return [
    ...(failedJobs === null || facts === null ? [{ kind: 'unknown' as const, to: work }] : []),
    ...counted.filter(({ count }) => count > 0).map((each) => ({ ...each, to: work })),
    ...(names.length > 0 ? [{ kind: 'unplanned' as const, names, to: plans }] : []),
    ...(facts?.drafts ?? []).map(({ code, title }) => ({
      ...{ kind: 'draft' as const, title },
      to: `/beheer/instrumenten/${code}/concept`,
    })),
  ];
}

const pages = {
  work,
  plan: plans,
  region: '/beheer/regios/nieuw',
  regions: '/beheer/regios',
  national: '/beheer/cijfers',
} as const;
export type PlatformStep = keyof typeof pages;

const most = 3;

/** The three next steps that help most: what nothing above leads to already. */
export function platformStepsOf(
  attention: PlatformAttention,
): readonly { readonly step: PlatformStep; readonly to: string }[] {
  const led = new Set(attentionOf(attention).map(({ to }) => to));
  const hasRegions = (attention.facts?.regions ?? 0) > 0;
  const steps: readonly PlatformStep[] = hasRegions
    ? ['plan', 'regions', 'national', 'work']
    : ['region', 'work', 'plan'];
  return steps
    .map((step) => ({ step, to: pages[step] }))
    .filter(({ to }) => !led.has(to))
    .slice(0, most);
}
