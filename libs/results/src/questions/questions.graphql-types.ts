import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AnswerKind } from '@ijkpunt/contracts';
import { QuestionKindEnum, type QuestionKind } from '@ijkpunt/instruments/api';
import { SubmittedAgreementType, AnswerKindEnum } from '@ijkpunt/scans/api';
import { enumOf } from '@ijkpunt/tenancy/api';
import { QuestionResultType, ResultsType } from '../results.graphql-types.js';
import { questionChanges, type QuestionChangeKind } from './question-changes.js';

const QuestionChangeEnum = enumOf(questionChanges);
registerEnumType(QuestionChangeEnum, { name: 'QuestionSincePrevious' });

@ObjectType('AnsweredLevel', { description: 'What one sees at a level, as it was asked.' })
export class AnsweredLevelType {
  @Field(() => Int) value: number;
  @Field() label: string;
  @Field() text: string;
}

@ObjectType('LevelRange')
export class LevelRangeType {
  @Field(() => Int) lowest: number;
  @Field(() => Int) highest: number;
}

@ObjectType('ResultQuestion', { description: 'A question with the text that was answered.' })
export class ResultQuestionType extends QuestionResultType {
  @Field(() => QuestionKindEnum) type: QuestionKind;
  @Field(() => String, { nullable: true }) explanation: string | null;
  @Field(() => String, { nullable: true, description: 'What can show the answer.' })
  evidence: string | null;
  @Field(() => [AnsweredLevelType]) levels: readonly AnsweredLevelType[];
  @Field(() => QuestionChangeEnum, {
    nullable: true,
    description: 'Null when nothing was handed in before.',
  })
  change: QuestionChangeKind | null;
  @Field(() => AnswerKindEnum, { nullable: true }) previousKind: AnswerKind | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is new, may not be compared, or was reworded.',
  })
  changeReason: string | null;
  @Field(() => LevelRangeType, {
    nullable: true,
    description: 'The levels between which the region stands; each end is of two at least.',
  })
  regionRange: LevelRangeType | null;
  @Field(() => SubmittedAgreementType, { nullable: true })
  agreement: SubmittedAgreementType | null;
  @Field(() => String, { nullable: true, description: 'How the region read it then.' })
  readingNote: string | null;
  @Field(() => String, { nullable: true }) responsible: string | null;
  @Field(() => String, { nullable: true }) action: string | null;
  @Field(() => String, { nullable: true }) dueOn: string | null;
}

@ObjectType('DroppedQuestion')
export class DroppedQuestionType {
  @Field(() => ID) code: string;
  @Field() statement: string;
}

@ObjectType('ResultQuestions')
export class ResultQuestionsType {
  @Field(() => ID) id: string;
  @Field(() => ResultsType) results: ResultsType;
  @Field(() => [ResultQuestionType], { description: 'As they were asked.' })
  questions: readonly ResultQuestionType[];
  @Field(() => [DroppedQuestionType], { description: 'Asked in the previous campaign alone.' })
  dropped: readonly DroppedQuestionType[];
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The ranges of the region are those of its first edition, and stay so.',
  })
  rangesAt: Date | null;
}
