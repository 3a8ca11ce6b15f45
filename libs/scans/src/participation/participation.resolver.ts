import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RegionAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { accessOf, toCampaignType } from '../scan.resolver.js';
import { ParticipationType, WriteParticipationNoteInput } from './participation.graphql-types.js';
import { ReadParticipation } from './read-participation.js';
import { WriteParticipationNote } from './write-participation-note.js';

@Resolver()
export class ParticipationResolver {
  constructor(
    private readonly readParticipation: ReadParticipation,
    private readonly writeNotes: WriteParticipationNote,
  ) {}

  @Query(() => ParticipationType)
  async participation(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Context() request: RequestContext,
  ): Promise<ParticipationType> {
    return this.read(accessOf(request, region), campaign);
  }

  @Mutation(() => ParticipationType, { description: 'For who coordinates the region.' })
  async writeParticipationNote(
    @Args('input') input: WriteParticipationNoteInput,
    @Context() request: RequestContext,
  ): Promise<ParticipationType> {
    const access = accessOf(request, input.region);
    await this.writeNotes.run(access, input);
    return this.read(access, input.campaign);
  }

  private async read(access: RegionAccess, slug: string): Promise<ParticipationType> {
    const { campaign, ...rest } = await this.readParticipation.run(access, slug);
    const region = { slug: access.region.slug, name: access.region.name };
    return { ...rest, id: campaign.id, region, campaign: toCampaignType(campaign) };
  }
}
