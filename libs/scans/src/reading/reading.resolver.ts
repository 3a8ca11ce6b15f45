import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { toInstrumentType } from '@ijkpunt/instruments/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { accessOf, toCampaignType } from '../scan.resolver.js';
import { ReadCampaignReading, type CampaignReading } from './read-campaign-reading.js';
import { CampaignReadingType, WriteReadingNoteInput } from './reading.graphql-types.js';
import { WriteReadingNote } from './write-reading-note.js';

const toCampaignReadingType = (reading: CampaignReading): CampaignReadingType => ({
  ...reading,
  campaign: toCampaignType(reading.campaign),
  instrument: toInstrumentType(reading.instrument),
});

@Resolver()
export class ReadingResolver {
  constructor(
    private readonly readCampaigns: ReadCampaignReading,
    private readonly writeNotes: WriteReadingNote,
  ) {}

  @Query(() => CampaignReadingType)
  async campaignReading(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Context() request: RequestContext,
  ): Promise<CampaignReadingType> {
    const access = accessOf(request, region);
    return toCampaignReadingType(await this.readCampaigns.run(access, campaign));
  }

  @Mutation(() => CampaignReadingType)
  async writeReadingNote(
    @Args('input') input: WriteReadingNoteInput,
    @Context() request: RequestContext,
  ): Promise<CampaignReadingType> {
    const access = accessOf(request, input.region);
    await this.writeNotes.run(access, input);
    return toCampaignReadingType(await this.readCampaigns.run(access, input.campaign));
  }
}
