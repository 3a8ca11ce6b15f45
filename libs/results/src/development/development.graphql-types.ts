import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LevelType } from '@ijkpunt/instruments/api';
import { CampaignType, SubmissionType } from '@ijkpunt/scans/api';
import { enumOf, MunicipalityType, RegionNameType } from '@ijkpunt/tenancy/api';
import type { PredecessorAbsence } from '../municipal-results.js';
import {
  AreaChangeType,
  EditionType,
  GateType,
  PredecessorAbsenceEnum,
} from '../results.graphql-types.js';
import {
  lineBreaks,
  ownAbsences,
  regionAbsences,
  type LineBreak,
  type OwnAbsence,
  type RegionAbsence,
} from './development.js';

const OwnAbsenceEnum = enumOf(ownAbsences);
const RegionAbsenceEnum = enumOf(regionAbsences);
const LineBreakEnum = enumOf(lineBreaks);
registerEnumType(OwnAbsenceEnum, { name: 'OwnAbsence' });
registerEnumType(RegionAbsenceEnum, { name: 'RegionAbsence' });
registerEnumType(LineBreakEnum, { name: 'LineBreak' });

@ObjectType('DevelopmentMeasurement', {
  description: 'One round of measuring, and where its figures are of.',
})
export class MeasurementType {
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => SubmissionType, { nullable: true }) submission: SubmissionType | null;
  @Field(() => EditionType, { nullable: true, description: 'Null while its gate is closed.' })
  edition: EditionType | null;
  @Field(() => GateType, { nullable: true, description: 'Null when looking back at a day.' })
  gate: GateType | null;
  @Field() isNewerThanEdition: boolean;
  @Field(() => [AreaChangeType], {
    description: 'By which the area is another than at the measurement before.',
  })
  areaChanges: readonly AreaChangeType[];
}

@ObjectType('DevelopmentPoint', { description: 'Where a line stands at one measurement.' })
export class DevelopmentPointType {
  @Field(() => Float, { nullable: true }) own: number | null;
  @Field(() => OwnAbsenceEnum, { nullable: true }) ownAbsence: OwnAbsence | null;
  @Field(() => Float, { nullable: true }) region: number | null;
  @Field(() => RegionAbsenceEnum, { nullable: true }) regionAbsence: RegionAbsence | null;
  @Field(() => LineBreakEnum, { nullable: true, description: 'The line stops before this point.' })
  ownBreak: LineBreak | null;
  @Field(() => LineBreakEnum, { nullable: true }) regionBreak: LineBreak | null;
  @Field(() => Int, { description: 'Questions, of a total themes, that the own line counts here.' })
  counted: number;
  @Field(() => Int) asked: number;
  @Field({ description: "The region's figure stands on all questions, the own one on fewer." })
  isRegionOfMore: boolean;
}

@ObjectType('PredecessorLine')
export class PredecessorLineType {
  @Field(() => ID) municipalityCode: string;
  @Field(() => [Float], { nullable: 'items' }) values: readonly (number | null)[];
}

@ObjectType('DevelopmentLine', { description: 'A point for each measurement, oldest first.' })
export class DevelopmentLineType {
  @Field(() => [DevelopmentPointType]) points: readonly DevelopmentPointType[];
  @Field(() => [PredecessorLineType], { description: 'Their own figures, never averaged.' })
  predecessors: readonly PredecessorLineType[];
}

@ObjectType('QuestionDevelopment')
export class QuestionDevelopmentType extends DevelopmentLineType {
  @Field(() => ID) code: string;
  @Field() statement: string;
  @Field(() => String, { nullable: true, description: 'Why its line begins only there.' })
  breakReason: string | null;
}

@ObjectType('ThemeDevelopment')
export class ThemeDevelopmentType extends DevelopmentLineType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => [QuestionDevelopmentType]) questions: readonly QuestionDevelopmentType[];
}

@ObjectType('EndedTheme', { description: 'No theme of a newer version continues it.' })
export class EndedThemeType extends DevelopmentLineType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field({ description: 'The campaign of its last measurement.' }) until: string;
  @Field(() => String, { nullable: true }) reason: string | null;
}

@ObjectType('Predecessor')
export class PredecessorType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field() changedOn: string;
  @Field(() => [PredecessorAbsenceEnum], {
    nullable: 'items',
    description: 'For each measurement why it has no figure there; null where it has, or is gone.',
  })
  absences: readonly (PredecessorAbsence | null)[];
}

@ObjectType('Development', { description: 'All measurements with one instrument in lines.' })
export class DevelopmentType {
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => MunicipalityType, { nullable: true, description: "Null for the region's own." })
  municipality: MunicipalityType | null;
  @Field() instrumentTitle: string;
  @Field(() => [LevelType]) scale: readonly LevelType[];
  @Field(() => String, { nullable: true, description: 'The day at the end of which it stood so.' })
  on: string | null;
  @Field(() => [MeasurementType]) measurements: readonly MeasurementType[];
  @Field(() => [PredecessorType]) predecessors: readonly PredecessorType[];
  @Field(() => DevelopmentLineType) total: DevelopmentLineType;
  @Field(() => [ThemeDevelopmentType]) themes: readonly ThemeDevelopmentType[];
  @Field(() => [EndedThemeType]) endedThemes: readonly EndedThemeType[];
}

@ObjectType('DevelopmentChoice')
export class DevelopmentChoiceType {
  @Field({ description: 'The newest campaign with that instrument.' }) slug: string;
  @Field() instrumentTitle: string;
}

@ObjectType('RegionDevelopment')
export class RegionDevelopmentType {
  @Field(() => DevelopmentType, { nullable: true }) development: DevelopmentType | null;
  @Field(() => [DevelopmentChoiceType]) choices: readonly DevelopmentChoiceType[];
}
