import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MunicipalityChangeInput } from '../map/change-map.graphql-types.js';
import { RegionNameType } from '../tenancy.graphql-types.js';

@ObjectType('MunicipalityName')
export class MunicipalityNameType {
  @Field(() => ID) code: string;
  @Field() name: string;
}

@ObjectType('MunicipalityHistoryLine')
export class HistoryLineType {
  @Field() on: string;
  @Field() sentence: string;
  @Field(() => [MunicipalityNameType]) others: readonly MunicipalityNameType[];
}

@ObjectType('MunicipalityLine')
export class MunicipalityLineType {
  @Field(() => ID) code: string;
  @Field() name: string;
  @Field() validFrom: string;
  @Field(() => String, { nullable: true, description: 'The first day on which it is none.' })
  validUntil: string | null;
  @Field(() => [RegionNameType], { description: 'On the day that was asked about.' })
  regions: readonly RegionNameType[];
  @Field(() => [HistoryLineType], { description: 'Oldest first.' })
  history: readonly HistoryLineType[];
}

@ObjectType('MunicipalityList')
export class MunicipalityListType {
  @Field(() => Int, { description: 'How many there are on all pages.' }) count: number;
  @Field(() => [MunicipalityLineType]) municipalities: readonly MunicipalityLineType[];
  @Field(() => [RegionNameType], { description: 'Every region, by name.' })
  allRegions: readonly RegionNameType[];
}

@ObjectType('MunicipalityStay')
export class MunicipalityStayType {
  @Field(() => RegionNameType) region: RegionNameType;
  @Field() from: string;
  @Field(() => String, { nullable: true }) until: string | null;
  @Field(() => String, { nullable: true }) subregion: string | null;
}

@ObjectType('MunicipalityDetail')
export class MunicipalityDetailType extends MunicipalityLineType {
  @Field(() => [MunicipalityStayType]) stays: readonly MunicipalityStayType[];
}

@InputType('RenameMunicipalityInput')
export class RenameMunicipalityInput {
  @Field(() => ID) code: string;
  @Field({ description: 'The name that was on the screen.' }) from: string;
  @Field() to: string;
}

@InputType('NewMunicipalityInput')
export class NewMunicipalityInput {
  @Field(() => ID) code: string;
  @Field() name: string;
}

@InputType('ImportMunicipalitiesInput', { description: 'What was chosen of the differences.' })
export class ImportMunicipalitiesInput {
  @Field({ description: 'Since when the new ones exist.' }) validFrom: string;
  @Field(() => [NewMunicipalityInput]) added: NewMunicipalityInput[];
  @Field(() => [RenameMunicipalityInput]) renamed: RenameMunicipalityInput[];
}

@InputType('ChosenMunicipalityChangeInput')
export class ChosenMunicipalityChangeInput {
  @Field(() => MunicipalityChangeInput) change: MunicipalityChangeInput;
  @Field({ description: 'Of what was shown of it.' }) seal: string;
}

@InputType('ImportMunicipalityChangesInput')
export class ImportMunicipalityChangesInput {
  @Field(() => [ChosenMunicipalityChangeInput]) changes: ChosenMunicipalityChangeInput[];
}
