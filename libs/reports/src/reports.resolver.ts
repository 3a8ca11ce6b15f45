import {
  Args,
  Context,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { accessOf, ScanRefInput } from '@ijkpunt/scans/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import type { MadeFormat } from './figures/read-figures.js';
import { ReadReports } from './read-reports.js';

@ObjectType('Report')
export class ReportType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => Int) submissionRevision: number;
  @Field(() => Int, { nullable: true }) editionNumber: number | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => Int) sizeBytes: number;
  @Field() isCurrent: boolean;
  @Field({
    description: 'Path on this host; answers only to a person who may see the municipality.',
  })
  path: string;
}

@ObjectType('FigureFile')
export class FigureFileType {
  @Field(() => String, { description: 'One of pptx, xlsx, ods, csv and json.' }) format: MadeFormat;
  @Field({ description: 'Path on this host, as that of a report.' }) path: string;
}

@ObjectType('ReportList')
export class ReportListType {
  @Field(() => [ReportType]) reports: ReportType[];
  @Field({ description: 'A newer report is being made.' }) isPending: boolean;
  @Field(() => [FigureFileType], {
    description: 'The present answers and figures to compute with; none before a submission.',
  })
  figures: FigureFileType[];
}

/** Where the gateway serves the file of a report. */
export const downloadPath = (region: string, reportId: string): string =>
  `/downloads/${region}/rapportages/${reportId}`;

/** Where the gateway serves the figures of a scan. */
export const figuresPath = (
  { region, campaign, municipality }: ScanRefInput,
  format: MadeFormat,
): string => `/downloads/${region}/gegevens/${campaign}/${municipality}.${format}`;

@Resolver()
export class ReportsResolver {
  constructor(private readonly readReports: ReadReports) {}

  @Query(() => ReportListType)
  async reports(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<ReportListType> {
    const access = accessOf(request, scan.region);
    const { reports, isPending, made } = await this.readReports.list(access, scan);
    const withPath = reports.map((report) => ({
      ...report,
      path: downloadPath(scan.region, report.id),
    }));
    const figures = made.map((format) => ({ format, path: figuresPath(scan, format) }));
    return { reports: withPath, isPending, figures };
  }
}
