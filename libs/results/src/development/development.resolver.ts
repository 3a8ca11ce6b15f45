import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { accessOf, ScanRefInput, toCampaignType } from '@ijkpunt/scans/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { DevelopmentType, RegionDevelopmentType } from './development.graphql-types.js';
import type { Development } from './development.js';
import { ReadDevelopment } from './read-development.js';

const dayOf = { nullable: true, description: 'As it stood at the end of this day (YYYY-MM-DD).' };

@Resolver()
export class DevelopmentResolver {
  constructor(private readonly readDevelopment: ReadDevelopment) {}

  @Query(() => DevelopmentType)
  async development(
    @Args('scan') scan: ScanRefInput,
    @Args('on', { type: () => String, ...dayOf }) on: string | null,
    @Context() request: RequestContext,
  ): Promise<DevelopmentType> {
    const access = accessOf(request, scan.region);
    return toDevelopmentType(await this.readDevelopment.ofMunicipality(access, scan, on ?? null));
  }

  @Query(() => RegionDevelopmentType)
  async regionDevelopment(
    @Args('region') region: string,
    @Args('campaign', {
      type: () => String,
      nullable: true,
      description: 'Up to which campaign; without it up to the newest.',
    })
    campaign: string | null,
    @Args('on', { type: () => String, ...dayOf }) on: string | null,
    @Context() request: RequestContext,
  ): Promise<RegionDevelopmentType> {
    const access = accessOf(request, region);
    const read = await this.readDevelopment.ofRegion(access, campaign ?? null, on ?? null);
    return { ...read, development: read.development && toDevelopmentType(read.development) };
  }
}

const toDevelopmentType = (development: Development): DevelopmentType => ({
  ...development,
  measurements: development.measurements.map((each) => ({
    ...each,
    campaign: toCampaignType(each.campaign),
  })),
});
