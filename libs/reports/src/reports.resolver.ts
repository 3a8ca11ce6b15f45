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

@ObjectType('ReportList')
export class ReportListType {
  @Field(() => [ReportType]) reports: ReportType[];
  @Field({ description: 'A newer report is being made.' }) isPending: boolean;
}

/** Where the gateway serves the file of a report. */
export const downloadPath = (region: string, reportId: string): string =>
  `/downloads/${region}/rapportages/${reportId}`;

@Resolver()
export class ReportsResolver {
  constructor(private readonly readReports: ReadReports) {}

  @Query(() => ReportListType)
  async reports(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<ReportListType> {
    const access = accessOf(request, scan.region);
    const { reports, isPending } = await this.readReports.list(access, scan);
    const withPath = reports.map((report) => ({
      ...report,
      path: downloadPath(scan.region, report.id),
    }));
    return { reports: withPath, isPending };
  }
}
