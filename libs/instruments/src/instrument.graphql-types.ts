import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { levelsOf, typeOf } from './instrument-defaults.js';
import type { Instrument, InstrumentQuestion } from './instrument-shape.js';
import { questionKinds, type QuestionKind } from './instrument-words.js';

export const QuestionKindEnum = Object.fromEntries(questionKinds.map((kind) => [kind, kind]));
registerEnumType(QuestionKindEnum, { name: 'QuestionKind' });

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
  @Field(() => QuestionKindEnum) type: QuestionKind;
  @Field() statement: string;
  @Field(() => String, { nullable: true }) explanation: string | null;
  @Field(() => String, { nullable: true }) evidence: string | null;
  /** Empty unless the question is answered with a level. */
  @Field(() => [LevelTextType]) levels: LevelTextType[];
  /** Who usually knows the answer: beleid, teamleiding, professional, bestuur. */
  @Field(() => [String]) answeredBy: string[];
  /** Titles of the building blocks and basic functions that the question is about. */
  @Field(() => [String]) buildingBlocks: string[];
  @Field(() => [String]) basicFunctions: string[];
}

@ObjectType('Theme')
export class ThemeType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => [QuestionType]) questions: QuestionType[];
}

@ObjectType('GlossaryEntry')
export class GlossaryEntryType {
  @Field() term: string;
  @Field(() => String, { nullable: true }) abbreviation: string | null;
  @Field() explanation: string;
}

@ObjectType('DocumentList')
export class DocumentListType {
  @Field() title: string;
  @Field() hint: string;
}

@ObjectType('Instrument')
export class InstrumentType {
  @Field() title: string;
  @Field() version: string;
  @Field(() => String, { nullable: true }) introduction: string | null;
  @Field(() => [LevelType]) levels: LevelType[];
  @Field(() => [ThemeType]) themes: ThemeType[];
  @Field(() => [GlossaryEntryType]) glossary: GlossaryEntryType[];
  /** Set when the instrument also asks for a free list of documents. */
  @Field(() => DocumentListType, { nullable: true }) documents: DocumentListType | null;
}

/** The questionnaire as the outside sees it, with each level text beside its value. */
export function toInstrumentType(instrument: Instrument): InstrumentType {
  return {
    title: instrument.title,
    version: instrument.version,
    introduction: instrument.introduction ?? null,
    levels: instrument.scale,
    themes: instrument.themes.map((theme) => ({
      code: theme.code,
      title: theme.title,
      questions: theme.questions.map((question) => toQuestionType(instrument, question)),
    })),
    glossary: (instrument.glossary ?? []).map(({ term, abbreviation, explanation }) => ({
      term,
      abbreviation: abbreviation ?? null,
      explanation,
    })),
    documents: instrument.documents ?? null,
  };
}

function toQuestionType(instrument: Instrument, question: InstrumentQuestion): QuestionType {
  const titles = (field: 'buildingBlocks' | 'basicFunctions'): string[] =>
    (instrument[field] ?? [])
      .filter(({ code }) => question[field]?.includes(code))
      .map(({ title }) => title);
  return {
    code: question.code,
    type: typeOf(question),
    statement: question.statement,
    explanation: question.explanation ?? null,
    evidence: question.evidence ?? null,
    levels: levelsOf(question).map((text, index) => ({
      value: instrument.scale[index]?.value ?? index + 1,
      text,
    })),
    answeredBy: question.answeredBy ?? [],
    buildingBlocks: titles('buildingBlocks'),
    basicFunctions: titles('basicFunctions'),
  };
}
