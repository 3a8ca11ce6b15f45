import type { Database, Processor, Subscriptions } from '@ijkpunt/platform';
import type { TellPeople } from '@ijkpunt/notifications';
import type { ExpireExports, MakeExport, RemoveRegions } from '@ijkpunt/exit';
import type { OpenAndCloseCampaigns } from '@ijkpunt/scans';
import type { BuildReports, FollowEarlier, RebuildReports, ResumeRebuilds } from '@ijkpunt/reports';
import type { RecomputeResults, ReleaseFigures } from '@ijkpunt/results';

export interface ProcessorDependencies {
  readonly recomputeResults: RecomputeResults;
  readonly releaseFigures: ReleaseFigures;
  readonly buildReports: BuildReports;
  readonly keepReports: BuildReports;
  readonly followEarlier: FollowEarlier;
  readonly rebuildReports: RebuildReports;
  readonly resumeRebuilds: ResumeRebuilds;
  readonly tellPeople: TellPeople;
  readonly openAndCloseCampaigns: OpenAndCloseCampaigns;
  readonly makeExport: MakeExport;
  readonly expireExports: ExpireExports;
  readonly removeRegions: RemoveRegions;
  readonly relayDatabase: Database;
}

/**
 * Which processors hear which event: the whole routing of the product, on one page. A relay reads
 * it without ever asking for what the processors use.
 */
export function subscriptionsOf(use: () => ProcessorDependencies): Subscriptions {
  const recomputeResults: Processor = {
    name: 'recompute-results',
    queue: 'results',
    process: async ({ regionId, entityId, traceId }) => {
      await use().recomputeResults.run({ regionId, campaignId: entityId, traceId });
    },
  };
  const buildReports: Processor = {
    name: 'build-reports',
    queue: 'reports',
    process: ({ regionId, entityId, traceId }) =>
      use().buildReports.run({ regionId, campaignId: entityId, traceId }),
  };
  const keepReports: Processor = {
    name: 'keep-reports',
    queue: 'long',
    process: ({ regionId, entityId, traceId }) =>
      use().keepReports.run({ regionId, campaignId: entityId, traceId }),
  };
  const releaseFigures: Processor = {
    name: 'release-figures',
    queue: 'long',
    process: async () => void (await use().releaseFigures.run()),
  };
  const makeExport: Processor = {
    name: 'make-export',
    queue: 'long',
    process: ({ regionId, entityId, traceId }) =>
      use().makeExport.run({ regionId, exportId: entityId, traceId }),
  };
  const rebuildReports: Processor = {
    name: 'rebuild-reports',
    queue: 'long',
    process: ({ regionId, entityId, traceId }) =>
      use().rebuildReports.run({ regionId, rebuildId: entityId, traceId }),
  };
  return {
    'scan.submitted.v1': [recomputeResults],
    // A reopened scan keeps counting with its last submission: nothing to compute.
    'scan.reopened.v1': [],
    'results.recomputed.v1': [buildReports],
    'groups.changed.v1': [recomputeResults],
    'edition.published.v1': [buildReports, releaseFigures],
    // An explanation stands beside its figure in the reports too.
    'figure.explained.v1': [buildReports],
    'reports.made.v1': [keepReports],
    // Something was measured before that reports tell otherwise, or somebody wants another try.
    'reports.asked.v1': [buildReports, keepReports],
    // Nothing to do but for the screens, which the relay tells of every event.
    'report.built.v1': [],
    'messages.told.v1': [],
    'campaign.planned.v1': [],
    'campaign.moved.v1': [],
    'campaign.withdrawn.v1': [],
    'campaign.opened.v1': [],
    'campaign.extended.v1': [],
    // A batched region publishes at the close what waited for it.
    'campaign.closed.v1': [recomputeResults],
    'campaign.reopened.v1': [],
    'export.asked.v1': [makeExport],
    'rebuild.asked.v1': [rebuildReports],
  };
}
