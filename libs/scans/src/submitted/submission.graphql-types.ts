import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstrumentType } from '@ijkpunt/instruments/api';
import { SubmittedNoteType } from '../reading/reading.graphql-types.js';
import { SubmittedTeamAnswerType } from '../teams/team-answers.graphql-types.js';
import { AnswerContentType, CampaignType, SubmissionType } from '../scan.graphql-types.js';

@ObjectType('SubmittedAgreement', { description: 'Why several people agreed upon an answer.' })
export class SubmittedAgreementType {
  @Field() reason: string;
  @Field(() => String, { nullable: true }) dissent: string | null;
}

@ObjectType('SubmittedAnswer')
export class SubmittedAnswerType extends AnswerContentType {
  @Field(() => ID) questionCode: string;
  @Field(() => SubmittedAgreementType, { nullable: true })
  agreement: SubmittedAgreementType | null;
}

@ObjectType('SubmittedScan', { description: 'A submission as it was handed in.' })
export class SubmittedScanType extends SubmissionType {
  @Field(() => ID) id: string;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => InstrumentType) instrument: InstrumentType;
  @Field(() => [SubmittedAnswerType]) answers: SubmittedAnswerType[];
  @Field(() => [SubmittedNoteType], { description: 'How the region read questions then.' })
  readingNotes: readonly SubmittedNoteType[];
  @Field(() => [SubmittedTeamAnswerType]) teamAnswers: SubmittedTeamAnswerType[];
}
