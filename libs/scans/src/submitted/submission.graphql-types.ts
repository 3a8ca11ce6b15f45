import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstrumentType } from '@ijkpunt/instruments/api';
import { AnswerContentType, CampaignType, SubmissionType } from '../scan.graphql-types.js';

@ObjectType('SubmittedAnswer')
export class SubmittedAnswerType extends AnswerContentType {
  @Field(() => ID) questionCode: string;
}

@ObjectType('SubmittedScan', { description: 'A submission as it was handed in.' })
export class SubmittedScanType extends SubmissionType {
  @Field(() => ID) id: string;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => InstrumentType) instrument: InstrumentType;
  @Field(() => [SubmittedAnswerType]) answers: SubmittedAnswerType[];
}
