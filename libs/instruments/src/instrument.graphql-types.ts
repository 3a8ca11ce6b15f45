import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Instrument } from './instrument-schema.js';

@ObjectType('Level')
export class LevelType {
  @Field(() => Int) value: number;
  @Field() label: string;
}

@ObjectType('LevelText')
export class LevelTextType {
  @Field(() => Int) value: number;
  @Field() text: string;
}

@ObjectType('Question')
export class QuestionType {
  @Field(() => ID) code: string;
  @Field() statement: string;
  @Field(() => String, { nullable: true }) explanation: string | null;
  @Field(() => String, { nullable: true }) evidence: string | null;
  @Field(() => [LevelTextType]) levels: LevelTextType[];
}

@ObjectType('Theme')
export class ThemeType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => [QuestionType]) questions: QuestionType[];
}

@ObjectType('Instrument')
export class InstrumentType {
  @Field() title: string;
  @Field() version: string;
  @Field(() => [LevelType]) levels: LevelType[];
  @Field(() => [ThemeType]) themes: ThemeType[];
}

/** The questionnaire as the outside sees it, with each level text beside its value. */
export function toInstrumentType(instrument: Instrument): InstrumentType {
  return {
    title: instrument.title,
    version: instrument.version,
    levels: instrument.scale,
    themes: instrument.themes.map((theme) => ({
      code: theme.code,
      title: theme.title,
      questions: theme.questions.map((question) => ({
        code: question.code,
        statement: question.statement,
        explanation: question.explanation ?? null,
        evidence: question.evidence ?? null,
        levels: instrument.scale.map((level, index) => ({
          value: level.value,
          text: question.levels[index] ?? '',
        })),
      })),
    })),
  };
}
