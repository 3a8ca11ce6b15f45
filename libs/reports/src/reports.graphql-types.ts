import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@ijkpunt/tenancy/api';
import type { MadeFormat } from './figures/read-figures.js';
import type { ReportForm, ReportKind } from './report-kinds.js';
import { reportReasons, type ReportReason } from './report-why.js';

const ReportReasonEnum = enumOf(reportReasons);
registerEnumType(ReportReasonEnum, { name: 'ReportReason' });

const kindText = 'One of municipality, council and region.';
const formText = 'pdf-ua to read, or pdf-a to keep.';

@ObjectType('Report')
export class ReportType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => String, { description: kindText }) kind: ReportKind;
  @Field(() => String, { description: formText }) form: ReportForm;
  @Field(() => Int, { nullable: true, description: 'Null of the region itself.' })
  submissionRevision: number | null;
  @Field(() => Int, { nullable: true }) editionNumber: number | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) editionPublishedAt: Date | null;
  @Field(() => Int, { description: 'Of the results that it tells.' }) version: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => Int) sizeBytes: number;
  @Field({ description: 'Of what counts now, and the last that was made of it.' })
  isCurrent: boolean;
  @Field(() => ReportReasonEnum, { description: 'Why it stands beside the one before it.' })
  why: ReportReason;
  @Field({
    description: 'Path on this host; answers only to a person who may see what it is of.',
  })
  path: string;
}

@ObjectType('AwaitedReport')
export class AwaitedReportType {
  @Field(() => String, { description: kindText }) kind: ReportKind;
  @Field(() => String, { description: formText }) form: ReportForm;
  @Field({ description: 'Made at once rather than when there is time.' }) isUrgent: boolean;
  @Field({ description: 'It went wrong, and is tried again.' }) isFailing: boolean;
}

@ObjectType('FigureFile')
export class FigureFileType {
  @Field(() => String, { description: 'One of pptx, xlsx, ods, csv and json.' }) format: MadeFormat;
  @Field({ description: 'Path on this host, as that of a report.' }) path: string;
}

@ObjectType('PastFigures')
export class PastFiguresType {
  @Field(() => Int, { nullable: true }) submissionRevision: number | null;
  @Field(() => Int, { nullable: true }) editionNumber: number | null;
  @Field(() => [FigureFileType]) files: FigureFileType[];
}

@ObjectType('ReportRebuild', {
  description: 'All reports of the region anew, as they would be printed now.',
})
export class ReportRebuildType {
  @Field(() => GraphQLISODateTime) askedAt: Date;
  @Field() askedBy: string;
  @Field(() => Int, { nullable: true, description: 'Null until it was counted.' })
  wanted: number | null;
  @Field(() => Int) made: number;
  @Field(() => Int) failed: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) finishedAt: Date | null;
}

@ObjectType('ReportList')
export class ReportListType {
  @Field(() => [ReportType]) reports: ReportType[];
  @Field({ description: 'A newer report is being made.' }) isPending: boolean;
  @Field(() => [AwaitedReportType], { description: 'Planned for what counts now.' })
  awaited: AwaitedReportType[];
  @Field(() => [FigureFileType], {
    description: 'The present answers and figures to compute with; none before a submission.',
  })
  figures: FigureFileType[];
  @Field(() => [PastFiguresType], {
    description: 'The same of what counted before, newest first.',
  })
  past: PastFiguresType[];
  @Field(() => ReportRebuildType, {
    nullable: true,
    description: 'The last that was asked for, of the region itself.',
  })
  rebuild: ReportRebuildType | null;
}
