import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterPlatform, requireActor, type PlatformAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { PlatformAttentionType } from './attention.graphql-types.js';
import { OperationsType, type FailedJobType } from './operations.graphql-types.js';
import { ReadAttention } from './read-attention.js';
import { ReadOperations, type FailedWork } from './read-operations.js';
import { RedriveJobs } from './redrive-jobs.js';
import { RedriveReports } from './redrive-reports.js';

const accessOf = ({ actor, traceId }: RequestContext): PlatformAccess =>
  enterPlatform(requireActor(actor), traceId);

@Resolver()
export class OperationsResolver {
  constructor(
    private readonly readAttention: ReadAttention,
    private readonly readOperations: ReadOperations,
    private readonly redriveJobs: RedriveJobs,
    private readonly redriveReports: RedriveReports,
  ) {}

  @Query(() => PlatformAttentionType)
  async platformAttention(@Context() request: RequestContext): Promise<PlatformAttentionType> {
    return this.readAttention.run(accessOf(request));
  }

  @Query(() => OperationsType)
  async operations(@Context() request: RequestContext): Promise<OperationsType> {
    const operations = await this.readOperations.run(accessOf(request));
    const { queues, failedJobs, events, behind, failingReports, mails } = operations;
    return {
      readAt: new Date(),
      queues:
        queues?.map(({ queue: name, counts, ...rest }) => ({ name, ...counts, ...rest })) ?? null,
      failedJobs: failedJobs?.map(toFailedJobType) ?? null,
      waitingEvents: events && { count: events.open, oldestAt: events.oldestAt },
      laggingCampaigns: behind && [...behind],
      failingReports: failingReports && [...failingReports],
      mails: mails && [...mails],
    };
  }

  @Mutation(() => Int, {
    description: 'How many jobs are tried again: 0 when it no longer failed.',
  })
  async redriveJob(
    @Args('queue') queue: string,
    @Args('id', { type: () => ID }) id: string,
    @Context() request: RequestContext,
  ): Promise<number> {
    return this.redriveJobs.one(accessOf(request), queue, id);
  }

  @Mutation(() => Int, { description: 'How many failed jobs of this processor are tried again.' })
  async redriveProcessor(
    @Args('queue') queue: string,
    @Args('processor') processor: string,
    @Context() request: RequestContext,
  ): Promise<number> {
    return this.redriveJobs.ofProcessor(accessOf(request), queue, processor);
  }

  @Mutation(() => Int, {
    name: 'redriveReports',
    description: 'How many reports of this campaign are tried again: 0 when none failed any more.',
  })
  async redriveFailing(
    @Args('regionId', { type: () => ID }) regionId: string,
    @Args('campaignId', { type: () => ID }) campaignId: string,
    @Context() request: RequestContext,
  ): Promise<number> {
    return this.redriveReports.run(accessOf(request), { regionId, campaignId });
  }
}

function toFailedJobType({ payload, ...job }: FailedWork): FailedJobType {
  return { ...job, traceId: payload?.traceId ?? null, regionId: payload?.regionId ?? null };
}
