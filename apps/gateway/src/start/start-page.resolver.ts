import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { accessOf, ScanRefInput, toCampaignType } from '@ijkpunt/scans/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ReadStartPage } from './read-start-page.js';
import { StartPageType } from './start-page.graphql-types.js';

@Resolver()
export class StartPageResolver {
  constructor(private readonly readStartPage: ReadStartPage) {}

  @Query(() => StartPageType)
  async startPage(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<StartPageType> {
    const access = accessOf(request, scan.region);
    const { standing, results, newestReport } = await this.readStartPage.run(access, scan);
    const { total, totalSincePrevious, previousTotal, regionTotal, previousCampaign } = results;
    return {
      ...standing,
      ...{ total, totalSincePrevious, previousTotal, regionTotal },
      previousCampaign: previousCampaign && toCampaignType(previousCampaign),
      gate: results.gate,
      edition: results.edition,
      newestReport,
    };
  }
}
