import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { enumOf, MunicipalityType } from '@ijkpunt/tenancy/api';
import { ScanRefInput } from '../scan.graphql-types.js';
import type { ImportMapping } from './import-mapping.js';

const ways = ['rows', 'columns'] as const;
const MunicipalitiesInEnum = enumOf(ways);
registerEnumType(MunicipalitiesInEnum, { name: 'MunicipalitiesIn' });

@InputType('ImportedQuestionInput')
export class ImportedQuestionInput {
  @Field(() => Int) at: number;
  @Field() code: string;
}

@InputType('ImportedMunicipalityInput')
export class ImportedMunicipalityInput {
  @Field(() => Int) line: number;
  @Field() code: string;
}

@InputType()
export class ImportLinksInput {
  @Field(() => Int) headerLine: number;
  @Field(() => Int) nameAt: number;
  @Field(() => [ImportedQuestionInput]) questions: ImportedQuestionInput[];
  @Field(() => [ImportedQuestionInput], { nullable: true, description: 'Notes on the answers.' })
  notes?: ImportedQuestionInput[] | null;
  @Field(() => [ImportedMunicipalityInput]) municipalities: ImportedMunicipalityInput[];
}

@InputType()
export class ChangeBaselineImportInput {
  @Field() region: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedRevision: number;
  @Field() title: string;
  @Field({ description: 'YYYY-MM-DD' }) referenceDate: string;
  @Field() instrumentCode: string;
  @Field() instrumentVersion: string;
  @Field() sheet: string;
  @Field(() => MunicipalitiesInEnum) municipalitiesIn: ImportMapping['municipalitiesIn'];
  @Field(() => ImportLinksInput, {
    nullable: true,
    description: 'Left out, the file is read anew and a proposal made.',
  })
  links?: ImportLinksInput | null;
}

@InputType()
export class BaselineImportRef {
  @Field() region: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedRevision: number;
}

@InputType()
export class StoreBaselineImportInput extends BaselineImportRef {
  @Field(() => ID, { description: 'A uuid; the same key never stores twice.' })
  idempotencyKey: string;
}

@InputType()
export class UndoBaselineImportInput extends BaselineImportRef {
  @Field({ description: 'The name of the measurement, typed over.' }) confirmation: string;
}

@ObjectType('ImportedVersion')
export class ImportedVersionType {
  @Field() code: string;
  @Field() version: string;
  @Field() title: string;
}

@ObjectType('ImportedQuestion')
export class ImportedQuestionType {
  @Field() code: string;
  @Field() text: string;
}

@ObjectType('ImportColumn', { description: 'What may hold the answers to one question.' })
export class ImportColumnType {
  @Field(() => Int) at: number;
  @Field() place: string;
  @Field() header: string;
  @Field() sample: string;
  @Field(() => String, { nullable: true }) questionCode: string | null;
  @Field({ description: 'Holds the notes on the answers, not the answers.' }) isNote: boolean;
  @Field({ description: 'Recognized by its text alone.' }) isGuess: boolean;
}

@ObjectType('ImportRow', { description: 'What may hold the answers of one municipality.' })
export class ImportRowType {
  @Field(() => Int) line: number;
  @Field() place: string;
  @Field() text: string;
  @Field(() => String, { nullable: true }) municipalityCode: string | null;
}

@ObjectType('ImportedScan')
export class ImportedScanType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field() place: string;
  @Field(() => Int) answered: number;
  @Field(() => Int) problemCount: number;
}

@ObjectType('ImportProblem')
export class ImportProblemType {
  @Field() place: string;
  @Field() municipality: string;
  @Field() question: string;
  @Field() value: string;
  @Field() reason: string;
}

@ObjectType('UnusedPart')
export class UnusedPartType {
  @Field() place: string;
  @Field() text: string;
  @Field() reason: string;
}

@ObjectType('ImportCheck')
export class ImportCheckType {
  @Field(() => Int, { description: 'Questions of the instrument.' }) asked: number;
  @Field(() => [ImportedScanType]) scans: ImportedScanType[];
  @Field(() => [String], { description: 'Members without a usable answer in the file.' })
  missing: string[];
  @Field(() => Int) problemCount: number;
  @Field(() => [ImportProblemType], { description: 'The first hundred.' })
  problems: ImportProblemType[];
  @Field(() => [UnusedPartType], { description: 'The first hundred.' }) unused: UnusedPartType[];
  @Field(() => [String], { description: 'What must be settled before it is stored.' })
  blockers: readonly string[];
}

@ObjectType('ImportVerdict', { description: 'What a municipality says of what was imported.' })
export class ImportVerdictType {
  @Field() isRight: boolean;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field() givenBy: string;
  @Field(() => GraphQLISODateTime) givenAt: Date;
}

@ObjectType('MunicipalVerdict')
export class MunicipalVerdictType extends ImportVerdictType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
}

@ObjectType('ImportedAnswers')
export class ImportedAnswersType {
  @Field({ description: 'False for a scan that was filled in here.' }) isImported: boolean;
  @Field(() => ImportVerdictType, { nullable: true }) verdict: ImportVerdictType | null;
  @Field() canJudge: boolean;
}

@InputType()
export class JudgeImportInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field() isRight: boolean;
  @Field(() => String, { nullable: true, description: 'Required when it is not right.' })
  note?: string | null;
}

@ObjectType('BaselineImportLine')
export class BaselineImportLineType {
  @Field(() => ID) id: string;
  @Field(() => Int) revision: number;
  @Field() title: string;
  @Field() referenceDate: string;
  @Field() fileName: string;
  @Field() broughtBy: string;
  @Field(() => GraphQLISODateTime) broughtAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) storedAt: Date | null;
  @Field(() => String, { nullable: true }) storedBy: string | null;
  @Field(() => String, { nullable: true, description: 'The slug of what was made of it.' })
  campaign: string | null;
}

@ObjectType('BaselineImport')
export class BaselineImportType extends BaselineImportLineType {
  @Field() instrumentCode: string;
  @Field() instrumentVersion: string;
  @Field(() => [ImportedVersionType]) versions: ImportedVersionType[];
  @Field(() => [String]) sheets: string[];
  @Field() sheet: string;
  @Field(() => MunicipalitiesInEnum) municipalitiesIn: ImportMapping['municipalitiesIn'];
  @Field(() => Int) headerLine: number;
  @Field(() => Int) nameAt: number;
  @Field(() => [ImportedQuestionType]) questions: ImportedQuestionType[];
  @Field(() => [MunicipalityType]) members: MunicipalityType[];
  @Field(() => [ImportColumnType]) columns: ImportColumnType[];
  @Field(() => [ImportRowType]) rows: ImportRowType[];
  @Field(() => ImportCheckType) check: ImportCheckType;
  @Field(() => [MunicipalVerdictType]) verdicts: MunicipalVerdictType[];
}
