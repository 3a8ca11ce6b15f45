import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { accessOf, ScanRefInput } from '@ijkpunt/scans/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { FigureExplanationType } from './explanation.graphql-types.js';
import { ReadFigureExplanation } from './read-explanation.js';

@Resolver()
export class FigureExplanationResolver {
  constructor(private readonly readExplanation: ReadFigureExplanation) {}

  @Query(() => FigureExplanationType, { description: 'Of a figure on the page of a municipality.' })
  async figureExplanation(
    @Args('scan') scan: ScanRefInput,
    @Args('about') about: string,
    @Context() request: RequestContext,
  ): Promise<FigureExplanationType> {
    return this.readExplanation.ofScan(accessOf(request, scan.region), scan, about);
  }

  @Query(() => FigureExplanationType, { description: 'Of a figure on the pages of a region.' })
  async regionFigureExplanation(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Args('about') about: string,
    @Context() request: RequestContext,
  ): Promise<FigureExplanationType> {
    return this.readExplanation.ofCampaign(accessOf(request, region), campaign, about);
  }
}
