import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { accessOf, ScanRefInput } from '@ijkpunt/scans/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { FigureDerivationType } from './derivation.graphql-types.js';
import { ReadFigureDerivation } from './read-derivation.js';

const dayOf = {
  nullable: true,
  description: 'Of a development: as it stood at the end of this day (YYYY-MM-DD).',
};

@Resolver()
export class FigureDerivationResolver {
  constructor(private readonly readDerivation: ReadFigureDerivation) {}

  @Query(() => FigureDerivationType, { description: 'Of a figure on the page of a municipality.' })
  async figureDerivation(
    @Args('scan') scan: ScanRefInput,
    @Args('about') about: string,
    @Args('on', { type: () => String, ...dayOf }) on: string | null,
    @Context() request: RequestContext,
  ): Promise<FigureDerivationType> {
    return this.readDerivation.ofScan(accessOf(request, scan.region), scan, about, on ?? null);
  }

  @Query(() => FigureDerivationType, { description: 'Of a figure on the pages of a region.' })
  async regionFigureDerivation(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Args('about') about: string,
    @Args('on', { type: () => String, ...dayOf }) on: string | null,
    @Context() request: RequestContext,
  ): Promise<FigureDerivationType> {
    const access = accessOf(request, region);
    return this.readDerivation.ofCampaign(access, campaign, about, on ?? null);
  }
}
