import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { ScanRefInput } from '@ijkpunt/scans/api';
import { enumOf } from '@ijkpunt/tenancy/api';
import type { ReportForm, ReportKind } from '../report-kinds.js';
import { sharedKinds, shareStates, type SharedKind, type ShareState } from './share-rows.js';

const SharedKindEnum = enumOf(sharedKinds);
registerEnumType(SharedKindEnum, { name: 'SharedKind' });
const ShareStateEnum = enumOf(shareStates);
registerEnumType(ShareStateEnum, { name: 'ShareState' });

@ObjectType('ShareLink', { description: 'What was shared with whom, and when it was opened last.' })
export class ShareLinkType {
  @Field(() => ID) id: string;
  @Field() label: string;
  @Field(() => SharedKindEnum) what: SharedKind;
  @Field(() => String, { nullable: true, description: 'Of the report.' }) title: string | null;
  @Field() hasNotes: boolean;
  @Field() madeBy: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field(() => ShareStateEnum) state: ShareState;
  @Field(() => Int) openings: number;
  @Field(() => Int) downloads: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) lastOpenedAt: Date | null;
  @Field({ description: 'Something newer was submitted or published since.' })
  isSuperseded: boolean;
}

@ObjectType('ShareableReport', { description: 'The newest of each kind and form.' })
export class ShareableReportType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => String, { description: 'municipality or council.' }) kind: ReportKind;
  @Field(() => String, { description: 'pdf-ua or pdf-a.' }) form: ReportForm;
  @Field(() => Int, { nullable: true }) editionNumber: number | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
}

@ObjectType('SharedWith')
export class SharedWithType {
  @Field(() => ID) id: string;
  @Field(() => [ShareLinkType], { description: 'Newest first.' }) links: readonly ShareLinkType[];
  @Field(() => [ShareableReportType]) reports: readonly ShareableReportType[];
  @Field() hasResults: boolean;
  @Field() canShare: boolean;
}

@ObjectType('MadeShareLink')
export class MadeShareLinkType {
  @Field({ description: 'Of the link; shown this once, nothing keeps it.' }) token: string;
  @Field(() => SharedWithType) sharedWith: SharedWithType;
}

@InputType()
export class MakeShareLinkInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field({ description: 'For whom.' }) label: string;
  @Field(() => SharedKindEnum) what: SharedKind;
  @Field(() => ID, { nullable: true }) reportId?: string | null;
  @Field({ defaultValue: false, description: 'Of results: what people wrote goes along.' })
  withNotes: boolean;
  @Field(() => Int, { defaultValue: 30 }) days: number;
}

@InputType()
export class RevokeShareLinkInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => ID) linkId: string;
}
