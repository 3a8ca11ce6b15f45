import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { ScanStatus } from '@ijkpunt/contracts';
import { enumOf, MunicipalityType, RegionNameType } from '@ijkpunt/tenancy/api';
import {
  CampaignType,
  ProgressType,
  ScanStatusEnum,
  SubmissionType,
} from '../scan.graphql-types.js';
import { attentions, type Attention } from './attention.js';
import { forecastKinds, outlooks, type ForecastKind, type Outlook } from './forecast.js';

const AttentionEnum = enumOf(attentions);
const ForecastKindEnum = enumOf(forecastKinds);
export const OutlookEnum = enumOf(outlooks);
registerEnumType(AttentionEnum, { name: 'Attention' });
registerEnumType(ForecastKindEnum, { name: 'ForecastKind' });
registerEnumType(OutlookEnum, { name: 'Outlook' });

@ObjectType('ParticipationNote')
export class ParticipationNoteType {
  @Field({ description: 'Empty once withdrawn.' }) text: string;
  @Field(() => Int) revision: number;
  @Field() writtenBy: string;
  @Field(() => GraphQLISODateTime) writtenAt: Date;
}

@ObjectType('ParticipationMember', { description: 'Counts only: no answer, level or remark.' })
export class ParticipationMemberType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => ScanStatusEnum) status: ScanStatus;
  @Field(() => ProgressType) progress: ProgressType;
  @Field(() => Int, { description: 'Rounded down.' }) percent: number;
  @Field(() => SubmissionType, { nullable: true }) submission: SubmissionType | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) lastActivityAt: Date | null;
  @Field(() => GraphQLISODateTime, { description: 'Its own, when it was given longer.' })
  closesAt: Date;
  @Field() isExtended: boolean;
  @Field(() => OutlookEnum) outlook: Outlook;
  @Field(() => AttentionEnum) attention: Attention;
  @Field(() => [String], { description: 'Names of whom to call.' })
  coordinators: readonly string[];
  @Field(() => Int, { description: 'Roles that are held there; 0 when nobody was invited yet.' })
  people: number;
  @Field(() => ParticipationNoteType, { nullable: true }) note: ParticipationNoteType | null;
}

@ObjectType('Forecast', { description: 'Who makes it in time, if all go on as they do.' })
export class ForecastType {
  @Field(() => ForecastKindEnum) kind: ForecastKind;
  @Field(() => Int) memberCount: number;
  @Field(() => Int) atLeast: number;
  @Field(() => Int) atMost: number;
  @Field(() => Int, { description: 'Of whom the pace says nothing.' }) silent: number;
}

@ObjectType('Participation', { description: 'For who leads the region.' })
export class ParticipationType {
  @Field(() => ID) id: string;
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => ForecastType) forecast: ForecastType;
  @Field(() => [ParticipationMemberType]) members: readonly ParticipationMemberType[];
  @Field({ description: 'Whether this person writes notes and reminds.' }) canManage: boolean;
}

@InputType()
export class WriteParticipationNoteInput {
  @Field() region: string;
  @Field() campaign: string;
  @Field() municipality: string;
  @Field({ description: 'Empty withdraws the note.' }) text: string;
  @Field(() => Int, { description: '0 when the person saw no note yet.' })
  expectedRevision: number;
}
