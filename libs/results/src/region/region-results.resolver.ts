import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { accessOf, toCampaignType } from '@ijkpunt/scans/api';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ChangeComparisonGroups } from './change-comparison-groups.js';
import { ReadRegionResults } from './load-region-results.js';
import {
  RegionResultsType,
  RemoveComparisonGroupInput,
  SaveComparisonGroupInput,
} from './region.graphql-types.js';

@Resolver()
export class RegionResultsResolver {
  constructor(
    private readonly readResults: ReadRegionResults,
    private readonly groups: ChangeComparisonGroups,
  ) {}

  @Query(() => RegionResultsType)
  async regionResults(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Context() request: RequestContext,
  ): Promise<RegionResultsType> {
    return this.read(accessOf(request, region), campaign);
  }

  @Mutation(() => RegionResultsType, { description: 'Its means follow in the background.' })
  async saveComparisonGroup(
    @Args('input') { region, ...group }: SaveComparisonGroupInput,
    @Context() request: RequestContext,
  ): Promise<RegionResultsType> {
    const access = accessOf(request, region);
    await this.groups.save(access, group);
    return this.read(access, group.campaign);
  }

  @Mutation(() => RegionResultsType)
  async removeComparisonGroup(
    @Args('input') { region, ...group }: RemoveComparisonGroupInput,
    @Context() request: RequestContext,
  ): Promise<RegionResultsType> {
    const access = accessOf(request, region);
    await this.groups.remove(access, group);
    return this.read(access, group.campaign);
  }

  private async read(access: RegionAccess, campaign: string): Promise<RegionResultsType> {
    const results = await this.readResults.run(access, campaign);
    return {
      ...results,
      id: results.campaign.id,
      campaign: toCampaignType(results.campaign),
      previousCampaign: results.previousCampaign && toCampaignType(results.previousCampaign),
      mayManageGroups: can(access.region, 'groups.manage') && !access.context.isReadOnly,
    };
  }
}
