import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AnswerKind } from '@ijkpunt/contracts';
import { DifferenceType } from '../perspectives/perspectives.graphql-types.js';
import { AnswerKindEnum, ScanRefInput } from '../scan.graphql-types.js';
import { LocalTeamType } from './teams.graphql-types.js';

@ObjectType({ isAbstract: true })
class TeamAnswerContentType {
  @Field(() => ID) questionCode: string;
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int, { nullable: true }) level: number | null;
  @Field(() => String, { nullable: true }) note: string | null;
}

@ObjectType('TeamAnswer', { description: 'What one team answers, before the agreed answer.' })
export class TeamAnswerType extends TeamAnswerContentType {
  @Field(() => ID) teamId: string;
  @Field(() => Int) revision: number;
  @Field() answeredBy: string;
  @Field(() => GraphQLISODateTime) answeredAt: Date;
}

@ObjectType('TeamAnswerChange')
export class TeamAnswerChangeType extends TeamAnswerType {
  @Field({ description: 'The present name of the team.' }) team: string;
}

@ObjectType('SubmittedTeamAnswer')
export class SubmittedTeamAnswerType extends TeamAnswerContentType {
  @Field({ description: 'The name that the team had.' }) team: string;
}

@ObjectType('TeamAnswers', { description: 'The teams of a municipality in one scan.' })
export class TeamAnswersType {
  @Field(() => ID) id: string;
  @Field(() => [LocalTeamType]) teams: readonly LocalTeamType[];
  @Field(() => [TeamAnswerType]) answers: readonly TeamAnswerType[];
  @Field(() => [DifferenceType], { description: 'Largest first.' })
  differences: readonly DifferenceType[];
  @Field({ description: 'Whether the person may name the teams.' }) canManage: boolean;
}

@InputType()
export class SaveTeamAnswerInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field() questionCode: string;
  @Field(() => ID) teamId: string;
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int, { nullable: true }) level?: number | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => Int, { description: '0 when the person saw no answer of this team yet.' })
  expectedRevision: number;
}
