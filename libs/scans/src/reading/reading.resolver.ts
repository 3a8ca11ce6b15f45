import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { toInstrumentType } from '@ijkpunt/instruments/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ScanRefInput } from '../scan.graphql-types.js';
import { accessOf, toCampaignType } from '../scan.resolver.js';
import { ReadCampaignReading, type CampaignReading } from './read-campaign-reading.js';
import { MarkQuestion } from './mark-question.js';
import { ReadScanReading } from './read-scan-reading.js';
import {
  CampaignReadingType,
  MarkQuestionInput,
  ScanReadingType,
  WriteReadingNoteInput,
} from './reading.graphql-types.js';
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
    private readonly readScans: ReadScanReading,
    private readonly markQuestions: MarkQuestion,
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

  @Query(() => ScanReadingType)
  async scanReading(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<ScanReadingType> {
    return this.readScans.run(accessOf(request, scan.region), scan);
  }

  @Mutation(() => ScanReadingType)
  async markQuestion(
    @Args('input') { scan, questionCode, reason = null, forMakers }: MarkQuestionInput,
    @Context() request: RequestContext,
  ): Promise<ScanReadingType> {
    const access = accessOf(request, scan.region);
    await this.markQuestions.run(access, { scan, questionCode, reason, forMakers });
    return this.readScans.run(access, scan);
  }
}
