import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@ijkpunt/tenancy/api';

const LacksEnum = enumOf(['results', 'reports', 'kept_reports']);
registerEnumType(LacksEnum, { name: 'LaggingPart' });

@ObjectType('QueueState')
export class QueueStateType {
  @Field() name: string;
  @Field(() => Int) waiting: number;
  @Field(() => Int) active: number;
  @Field(() => Int, { description: 'Failed before, and tried again by themselves.' })
  delayed: number;
  @Field(() => Int) failed: number;
  @Field() isPaused: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true }) oldestWaitingAt: Date | null;
  @Field(() => Int) workers: number;
}

@ObjectType('FailedJob')
export class FailedJobType {
  @Field() queue: string;
  @Field(() => ID) id: string;
  @Field() processor: string;
  @Field(() => Int) attempts: number;
  @Field({ description: 'A code; what the error said stands in the log under the trace.' })
  reason: string;
  @Field(() => GraphQLISODateTime) failedAt: Date;
  @Field(() => String, { nullable: true }) traceId: string | null;
  @Field(() => ID, { nullable: true }) regionId: string | null;
  @Field(() => String, { nullable: true }) regionName: string | null;
  @Field(() => String, { nullable: true }) campaignTitle: string | null;
}

@ObjectType('WaitingEvents')
export class WaitingEventsType {
  @Field(() => Int) count: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) oldestAt: Date | null;
}

@ObjectType('LaggingCampaign')
export class LaggingCampaignType {
  @Field(() => ID) regionId: string;
  @Field() regionName: string;
  @Field() campaignTitle: string;
  @Field(() => LacksEnum) lacks: 'results' | 'reports' | 'kept_reports';
}

@ObjectType('FailingReports', {
  description: 'Reports of a campaign that cannot be made; of which municipality is not told.',
})
export class FailingReportsType {
  @Field(() => ID) regionId: string;
  @Field() regionName: string;
  @Field(() => ID) campaignId: string;
  @Field() campaignTitle: string;
  @Field() kind: string;
  @Field() form: string;
  @Field({ description: 'A code.' }) reason: string;
  @Field(() => Int, { description: 'Of how many municipalities; 1 of the region itself.' })
  count: number;
  @Field(() => Int, { description: 'Of the one that was tried most.' }) tries: number;
  @Field(() => GraphQLISODateTime) since: Date;
  @Field(() => GraphQLISODateTime) lastAt: Date;
}

const MailStateEnum = enumOf(['waiting', 'failed', 'unknown']);
registerEnumType(MailStateEnum, { name: 'MailState' });

@ObjectType('MailTrouble')
export class MailTroubleType {
  @Field(() => MailStateEnum) state: 'waiting' | 'failed' | 'unknown';
  @Field(() => String, { nullable: true, description: 'Why the last attempt failed.' })
  code: string | null;
  @Field(() => Int) count: number;
}

@ObjectType('Operations', {
  description: 'How the background work runs; a part is null when it could not be learned in time.',
})
export class OperationsType {
  @Field(() => GraphQLISODateTime) readAt: Date;
  @Field(() => [QueueStateType], { nullable: true }) queues: QueueStateType[] | null;
  @Field(() => [FailedJobType], { nullable: true, description: 'The newest hundred.' })
  failedJobs: FailedJobType[] | null;
  @Field(() => WaitingEventsType, { nullable: true }) waitingEvents: WaitingEventsType | null;
  @Field(() => [LaggingCampaignType], { nullable: true })
  laggingCampaigns: LaggingCampaignType[] | null;
  @Field(() => [FailingReportsType], { nullable: true })
  failingReports: FailingReportsType[] | null;
  @Field(() => [MailTroubleType], {
    nullable: true,
    description: 'Mails of the last week that did not go, or of which nobody knows.',
  })
  mails: MailTroubleType[] | null;
}
