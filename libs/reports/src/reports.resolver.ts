import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { accessOf, ScanRefInput } from '@ijkpunt/scans/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { pastName } from './figures/past-figures.js';
import type { MadeFormat } from './figures/read-figures.js';
import { ReadReports } from './read-reports.js';
import { RequestRebuild } from './rebuild/request-rebuild.js';
import { ReadRegionReports } from './region/read-region-reports.js';
import { ReportListType, ReportRebuildType } from './reports.graphql-types.js';

/** Where the gateway serves the file of a report. */
export const downloadPath = (region: string, reportId: string): string =>
  `/downloads/${region}/rapportages/${reportId}`;

/** Where the gateway serves the figures of a scan, as they stand or as they stood. */
export const figuresPath = (
  { region, campaign, municipality }: ScanRefInput,
  format: MadeFormat,
  past?: string,
): string =>
  `/downloads/${region}/gegevens/${campaign}/${municipality}${past ? `/${past}` : ''}.${format}`;

@Resolver()
export class ReportsResolver {
  constructor(
    private readonly readReports: ReadReports,
    private readonly readRegionReports: ReadRegionReports,
    private readonly requestRebuild: RequestRebuild,
  ) {}

  @Query(() => ReportListType, { description: 'Those of the region itself, for who leads it.' })
  async regionReports(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Context() request: RequestContext,
  ): Promise<ReportListType> {
    const access = accessOf(request, region);
    const list = await this.readRegionReports.run(access, campaign);
    const { reports, awaited, made, pastEditions, rebuild } = list;
    return {
      reports: reports.map((report) => ({ ...report, path: downloadPath(region, report.id) })),
      awaited: [...awaited],
      isPending: awaited.some(({ isUrgent }) => isUrgent),
      figures: made.map((format) => ({
        format,
        path: `/downloads/${region}/gegevens/${campaign}.${format}`,
      })),
      past: pastEditions.map((editionNumber) => ({
        submissionRevision: null,
        editionNumber,
        files: made.map((format) => ({
          format,
          path: `/downloads/${region}/edities/${campaign}/${editionNumber}.${format}`,
        })),
      })),
      rebuild,
    };
  }

  @Mutation(() => ReportRebuildType, {
    description: 'What was handed out stays. Asked while one is under way, it is that one.',
  })
  async rebuildReports(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<ReportRebuildType> {
    return this.requestRebuild.run(accessOf(request, region));
  }

  @Query(() => ReportListType)
  async reports(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<ReportListType> {
    const access = accessOf(request, scan.region);
    const { reports, awaited, made, past } = await this.readReports.list(access, scan);
    return {
      reports: reports.map((report) => ({ ...report, path: downloadPath(scan.region, report.id) })),
      awaited: [...awaited],
      isPending: awaited.some(({ isUrgent }) => isUrgent),
      figures: made.map((format) => ({ format, path: figuresPath(scan, format) })),
      rebuild: null,
      past: past.map((each) => ({
        submissionRevision: each.revision,
        editionNumber: each.editionNumber,
        files: made
          // Slides tell how far the region is, which is not known any more of before its mean.
          .filter((format) => format !== 'pptx' || each.editionNumber !== null)
          .map((format) => ({ format, path: figuresPath(scan, format, pastName(each)) })),
      })),
    };
  }
}
