import { Args, Context, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { accessOf } from './read-instruments.resolver.js';
import { ReadUnclearQuestions, type UnclearQuestion } from './read-unclear-questions.js';

@ObjectType('AnswerCount')
export class AnswerCountType {
  @Field(() => Int) value: number;
  @Field() label: string;
  @Field(() => Int, { description: 'Municipalities.' }) count: number;
}

@ObjectType('AnswerSpread', { description: 'Of several regions together.' })
export class AnswerSpreadType {
  @Field(() => Int) regionCount: number;
  @Field(() => [AnswerCountType]) levels: readonly AnswerCountType[];
}

@ObjectType('QuestionMarks', { description: 'Of one version, in all regions together.' })
export class QuestionMarksType {
  @Field() version: string;
  @Field(() => ID) questionCode: string;
  @Field(() => Int) count: number;
  @Field(() => Int) regionCount: number;
  @Field(() => [String], {
    nullable: true,
    description: 'Of who agreed to it; null while so few began that one could guess who.',
  })
  reasons: readonly string[] | null;
  @Field(() => AnswerSpreadType, {
    nullable: true,
    description: 'Null where too few regions have an outcome to tell of none of them.',
  })
  spread: AnswerSpreadType | null;
}

@ObjectType('UnclearQuestion')
export class UnclearQuestionType {
  @Field(() => ID) questionCode: string;
  @Field() statement: string;
  @Field(() => [QuestionMarksType], {
    description: 'Of the question and of what it descends from, newest version first.',
  })
  marks: readonly QuestionMarksType[];
}

/** What the makers of a questionnaire learn of how it was understood. */
@Resolver()
export class UnclearQuestionsResolver {
  constructor(private readonly unclear: ReadUnclearQuestions) {}

  @Query(() => [UnclearQuestionType], { description: 'Those marked most often first.' })
  async unclearQuestions(
    @Args('code', { type: () => ID }) code: string,
    @Args('version') version: string,
    @Context() request: RequestContext,
  ): Promise<UnclearQuestion[]> {
    return this.unclear.run(accessOf(request), code, version);
  }
}
