import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { PUSH, type Push } from '@ijkpunt/platform';
import { watchCampaign } from '@ijkpunt/results';
import { enterRegion, requireActor, type RegionAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { MessageListType, UnreachedPersonType } from './messages.graphql-types.js';
import { ReadMessages, type MessageList } from './read-messages.js';
import { ReadUnreached } from './read-unreached.js';

const accessOf = ({ actor, traceId }: RequestContext, region: string): RegionAccess =>
  enterRegion(requireActor(actor), region, traceId);

const toType = ({ unseen, messages }: MessageList): MessageListType => ({
  unseen,
  messages: [...messages],
});

@Resolver()
export class MessagesResolver {
  constructor(
    private readonly readMessages: ReadMessages,
    private readonly readUnreached: ReadUnreached,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  @Query(() => MessageListType)
  async messages(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<MessageListType> {
    return toType(await this.readMessages.run(accessOf(request, region)));
  }

  @Query(() => [UnreachedPersonType], { description: 'For who coordinates the region, by name.' })
  async unreachedPeople(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<UnreachedPersonType[]> {
    const people = await this.readUnreached.run(accessOf(request, region));
    return people.map((each) => ({ ...each, municipalities: [...each.municipalities] }));
  }

  @Mutation(() => MessageListType, { description: 'Marks this message and all before it as seen.' })
  async markMessagesSeen(
    @Args('region') region: string,
    @Args('upTo', { type: () => ID }) upTo: string,
    @Context() request: RequestContext,
  ): Promise<MessageListType> {
    const access = accessOf(request, region);
    if (!isUuid(upTo)) throw notFound();
    return toType(await this.readMessages.markSeen(access, upTo));
  }

  @Subscription(() => Int, {
    description: 'Fires when somebody in the region was told something; re-read then.',
    resolve: (change: number) => change,
  })
  async messagesChanged(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<AsyncIterableIterator<number>> {
    const { context } = accessOf(request, region);
    return watchCampaign(this.push, {
      regionId: context.regionId,
      // Messages belong to no campaign: what is told of them names the region in its place.
      campaignId: context.regionId,
      recheck: async () => {
        enterRegion(requireActor(await request.reloadActor()), region, request.traceId);
      },
      readVersion: async () => 0,
      concerns: () => true,
      toMessage: ({ version }) => version,
    });
  }
}
