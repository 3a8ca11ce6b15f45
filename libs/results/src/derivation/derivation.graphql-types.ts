import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Fraction } from '@ijkpunt/contracts';
import type { Outlook } from '@ijkpunt/scans';
import { OutlookEnum, SubmissionType } from '@ijkpunt/scans/api';
import { enumOf, MunicipalityType } from '@ijkpunt/tenancy/api';
import { EditionType } from '../results.graphql-types.js';
import {
  figureAbsences,
  figureForms,
  partStates,
  type FigureAbsence,
  type FigureForm,
  type PartState,
} from './derivation.js';

const FigureFormEnum = enumOf(figureForms);
const FigureAbsenceEnum = enumOf(figureAbsences);
const PartStateEnum = enumOf(partStates);
registerEnumType(FigureFormEnum, { name: 'FigureForm' });
registerEnumType(FigureAbsenceEnum, { name: 'FigureAbsence' });
registerEnumType(PartStateEnum, { name: 'FigurePartState' });

@ObjectType('Fraction', { description: 'An exact figure, in lowest terms.' })
export class FractionType implements Fraction {
  @Field(() => Float) numerator: number;
  @Field(() => Float) denominator: number;
}

@ObjectType('FigurePart')
export class FigurePartType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => PartStateEnum) state: PartState;
  @Field(() => FractionType, { nullable: true }) value: FractionType | null;
  @Field(() => Int) weight: number;
  @Field(() => ID, { nullable: true, description: 'What explains this part in turn.' })
  about: string | null;
  @Field(() => String, { nullable: true, description: 'Why it may not be compared, in words.' })
  reason: string | null;
}

@ObjectType('Measurement')
export class MeasurementType {
  @Field() title: string;
  @Field(() => Int) year: number;
  @Field() isImported: boolean;
  @Field() referenceDate: string;
  @Field() instrumentTitle: string;
  @Field() instrumentVersion: string;
}

@ObjectType('FigureRule')
export class FigureRuleType {
  @Field(() => FractionType) atMostMissing: FractionType;
  @Field(() => FractionType) atLeastThemes: FractionType;
}

@ObjectType('PaceStretch')
export class PaceStretchType {
  @Field() from: string;
  @Field(() => Int) answered: number;
  @Field(() => Int) workingDays: number;
  @Field(() => Float, { description: 'Of all questions, at the end of the last day.' })
  expected: number;
}

@ObjectType('MemberPace', { description: 'Counts only: no answer, level or remark.' })
export class MemberPaceType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => OutlookEnum) outlook: Outlook;
  @Field(() => Int) answered: number;
  @Field(() => Int) asked: number;
  @Field() lastDay: string;
  @Field(() => Int, { description: 'Working days from tomorrow on.' }) daysAhead: number;
  @Field(() => [PaceStretchType], { description: 'Since the first answer, and of late.' })
  stretches: readonly PaceStretchType[];
}

@ObjectType('FigureDerivation', { description: 'How a figure on screen comes about.' })
export class FigureDerivationType {
  @Field(() => ID) about: string;
  @Field(() => FigureFormEnum) form: FigureForm;
  @Field(() => String, { nullable: true }) title: string | null;
  @Field(() => Float, { nullable: true, description: 'As it stands on screen.' })
  value: number | null;
  @Field(() => Float, { nullable: true, description: 'Of a range where it ends.' })
  upTo: number | null;
  @Field(() => FigureAbsenceEnum, { nullable: true }) absence: FigureAbsence | null;
  @Field(() => [FigurePartType]) parts: readonly FigurePartType[];
  @Field(() => FractionType, {
    nullable: true,
    description: 'What counts added up; null where a figure that is not shared would follow.',
  })
  sum: FractionType | null;
  @Field(() => Int, { nullable: true }) divisor: number | null;
  @Field(() => Int, { nullable: true }) n: number | null;
  @Field(() => Int, { nullable: true, description: 'On how many municipalities it must stand.' })
  needed: number | null;
  @Field(() => MeasurementType) measurement: MeasurementType;
  @Field(() => MunicipalityType, { nullable: true }) municipality: MunicipalityType | null;
  @Field(() => SubmissionType, { nullable: true }) submission: SubmissionType | null;
  @Field(() => EditionType, { nullable: true }) edition: EditionType | null;
  @Field(() => [MemberPaceType], { nullable: true, description: 'Of a forecast.' })
  paces?: readonly MemberPaceType[] | null;
  @Field(() => FigureRuleType, { nullable: true }) rule: FigureRuleType | null;
}
