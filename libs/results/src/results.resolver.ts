import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Database, LOGGER, PUSH, type Logger, type Push } from '@ijkpunt/platform';
import { getCampaign } from '@ijkpunt/scans';
import { accessOf, ScanRefInput, toCampaignType } from '@ijkpunt/scans/api';
import { enterRegion, requireActor } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { watchCampaign } from './campaign-changes.js';
import { readVersions } from './load-results.js';
import { ReadDiscussion } from './read-discussion.js';
import { ReadProgress } from './read-progress.js';
import { ReadResults } from './read-results.js';
import {
  CampaignChangeType,
  CampaignProgressType,
  DiscussionType,
  ResultsType,
} from './results.graphql-types.js';
import { toResultsType } from './to-results-type.js';

const neighboursRestMs = 5_000;

@Resolver()
export class ResultsResolver {
  constructor(
    private readonly database: Database,
    private readonly readResults: ReadResults,
    private readonly readProgress: ReadProgress,
    private readonly readDiscussions: ReadDiscussion,
    @Inject(PUSH) private readonly push: Push,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  @Query(() => ResultsType)
  async results(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<ResultsType> {
    const access = accessOf(request, scan.region);
    return toResultsType(await this.readResults.run(access, scan));
  }

  @Query(() => CampaignProgressType)
  async campaignProgress(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Context() request: RequestContext,
  ): Promise<CampaignProgressType> {
    const access = accessOf(request, region);
    const progress = await this.readProgress.run(access, campaign);
    return {
      ...progress,
      region: { slug: access.region.slug, name: access.region.name },
      campaign: toCampaignType(progress.campaign),
      scale: progress.instrument.scale,
      edition: progress.editions[0] ?? null,
      previousCampaign: progress.previousCampaign && toCampaignType(progress.previousCampaign),
    };
  }

  @Query(() => DiscussionType)
  async discussion(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Context() request: RequestContext,
  ): Promise<DiscussionType> {
    return this.readDiscussions.run(accessOf(request, region), campaign);
  }

  @Subscription(() => CampaignChangeType, {
    description:
      'Fires when answers, submissions, results or reports of the campaign changed; re-read then.',
    resolve: (change: CampaignChangeType) => change,
  })
  async campaignChanged(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Context() request: RequestContext,
  ): Promise<AsyncIterableIterator<CampaignChangeType>> {
    const { context } = accessOf(request, region);
    const { id } = await this.database.inRegion(context, (tx) =>
      getCampaign(tx, context, campaign),
    );
    return watchCampaign(this.push, {
      regionId: context.regionId,
      campaignId: id,
      recheck: async () => {
        enterRegion(requireActor(await request.reloadActor()), region, request.traceId);
      },
      readVersion: () =>
        this.database.inRegion(
          context,
          async (tx) => (await readVersions(tx, context, id))?.computedVersion ?? 0,
        ),
      concerns: ({ municipalityCode }) =>
        municipalityCode === undefined ||
        context.isRegional ||
        context.municipalities.includes(municipalityCode),
      // Who leads a region hears of the work of all its municipalities: in a while, and together.
      restMs: ({ municipalityCode }) =>
        municipalityCode === undefined || context.municipalities.includes(municipalityCode)
          ? 0
          : neighboursRestMs,
      toMessage: ({ version, traceId, about, ...ids }) => {
        const subscription = request.traceId;
        this.log.info({ event: 'push.delivered', ...ids, version, traceId, subscription });
        return { campaign, version, about: [...about] };
      },
    });
  }
}
