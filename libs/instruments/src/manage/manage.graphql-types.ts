import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { enumOf } from '@ijkpunt/tenancy/api';
import { lineageKinds, type LineageKind } from '../instrument-words.js';
import { problemSources, type DocumentProblem } from './document-problems.js';

const LineageKindEnum = enumOf(lineageKinds);
registerEnumType(LineageKindEnum, { name: 'LineageKind' });
const ProblemSourceEnum = enumOf(problemSources);
registerEnumType(ProblemSourceEnum, { name: 'ProblemSource' });
const SeverityEnum = enumOf(['error', 'warning']);
registerEnumType(SeverityEnum, { name: 'ProblemSeverity' });

@ObjectType('InstrumentVersionLine')
export class InstrumentVersionLineType {
  @Field() version: string;
  @Field() title: string;
  @Field(() => GraphQLISODateTime) publishedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) retiredAt: Date | null;
  @Field(() => String, { nullable: true }) retirementReason: string | null;
  @Field(() => Int, { description: 'Campaigns of all regions together.' }) campaignCount: number;
}

@ObjectType('InstrumentDraftLine')
export class InstrumentDraftLineType {
  @Field() version: string;
  @Field() title: string;
  @Field(() => GraphQLISODateTime) savedAt: Date;
}

@ObjectType('InstrumentLine')
export class InstrumentLineType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => [InstrumentVersionLineType], { description: 'Newest first.' })
  versions: InstrumentVersionLineType[];
  @Field(() => InstrumentDraftLineType, { nullable: true }) draft: InstrumentDraftLineType | null;
}

@ObjectType('InstrumentVersion')
export class InstrumentVersionType extends InstrumentVersionLineType {
  @Field() code: string;
  @Field({ description: 'The document as JSON.' }) document: string;
  @Field(() => Int, { description: 'What the author’s check would say today.' })
  findingCount: number;
}

@ObjectType('InstrumentProblem', {
  description: 'An error keeps a draft from being published; a warning does not.',
})
export class InstrumentProblemType {
  @Field(() => SeverityEnum) severity: DocumentProblem['severity'];
  @Field(() => ProblemSourceEnum) source: DocumentProblem['source'];
  @Field({ description: 'Where in the document, such as themes.0.questions.2.statement.' })
  path: string;
  @Field() reason: string;
  @Field(() => String, { nullable: true }) excerpt: string | null;
  @Field(() => String, { nullable: true }) rule: string | null;
  @Field(() => String, { nullable: true }) question: string | null;
  @Field(() => String, { nullable: true }) field: string | null;
  @Field(() => Int, { nullable: true }) level: number | null;
}

@ObjectType('InstrumentDraft')
export class InstrumentDraftType {
  @Field(() => ID) code: string;
  @Field({ description: 'The number it gets when it is published.' }) version: string;
  @Field(() => String, { nullable: true }) baseVersion: string | null;
  @Field(() => Int) revision: number;
  @Field(() => GraphQLISODateTime) savedAt: Date;
  @Field({ description: 'The document as JSON.' }) document: string;
  @Field(() => [InstrumentProblemType]) problems: InstrumentProblemType[];
}

@ObjectType('SuggestedLineage')
export class SuggestedLineageType {
  @Field(() => LineageKindEnum) kind: LineageKind;
  @Field(() => [String]) from: readonly string[];
  @Field(() => [String]) to: readonly string[];
  @Field() isComparable: boolean;
  @Field() reason: string;
  @Field(() => Float, { description: 'From 0 (nothing alike) to 1 (equal).' }) likeness: number;
}

@ObjectType('InstrumentFieldChange')
export class InstrumentFieldChangeType {
  @Field() field: string;
  @Field(() => Int, { nullable: true }) level?: number;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType('InstrumentQuestionChange')
export class InstrumentQuestionChangeType {
  @Field(() => LineageKindEnum) kind: LineageKind;
  @Field(() => [String]) from: readonly string[];
  @Field(() => [String]) to: readonly string[];
  @Field() isComparable: boolean;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => [InstrumentFieldChangeType]) fields: readonly InstrumentFieldChangeType[];
}

@ObjectType('InstrumentChanges')
export class InstrumentChangesType {
  @Field(() => String, { nullable: true, description: 'Null for a first version.' })
  before: string | null;
  @Field() after: string;
  @Field({ description: 'Nobody decided yet how the questions descend.' }) isSuggested: boolean;
  @Field(() => [InstrumentFieldChangeType]) instrument: readonly InstrumentFieldChangeType[];
  @Field(() => [InstrumentQuestionChangeType]) questions: readonly InstrumentQuestionChangeType[];
}

export const toProblemType = (problem: DocumentProblem): InstrumentProblemType => ({
  severity: problem.severity,
  source: problem.source,
  path: problem.path,
  reason: problem.reason,
  excerpt: problem.excerpt ?? null,
  rule: problem.rule ?? null,
  question: problem.where?.question ?? null,
  field: problem.where?.field ?? null,
  level: problem.where?.level ?? null,
});
