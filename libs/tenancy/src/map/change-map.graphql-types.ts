import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, RegionNameType } from '../tenancy.graphql-types.js';
import { changeKinds, type ChangeKind } from './municipality-change.js';

export const ChangeKindEnum = enumOf(changeKinds);
registerEnumType(ChangeKindEnum, { name: 'MunicipalityChangeKind' });

@InputType('NamedMunicipalityInput')
export class NamedMunicipalityInput {
  @Field({ description: 'GM and four digits.' }) code: string;
  @Field({ defaultValue: '', description: 'May be empty for one that the map knows.' })
  name: string;
}

@InputType('JoinDecisionInput', { description: 'Where the members do not follow by themselves.' })
export class JoinDecisionInput {
  @Field() region: string;
  @Field() joins: boolean;
  @Field(() => String, { nullable: true }) subregion?: string | null;
}

@InputType('MunicipalityChangeInput')
export class MunicipalityChangeInput {
  @Field(() => ChangeKindEnum) kind: ChangeKind;
  @Field({ description: 'The first day of the new map, YYYY-MM-DD.' }) changedOn: string;
  @Field(() => [NamedMunicipalityInput]) from: NamedMunicipalityInput[];
  @Field(() => [NamedMunicipalityInput]) to: NamedMunicipalityInput[];
  @Field(() => [JoinDecisionInput], { defaultValue: [] }) decisions: JoinDecisionInput[];
}

@InputType('RecordMunicipalityChangeInput')
export class RecordMunicipalityChangeInput {
  @Field(() => MunicipalityChangeInput) change: MunicipalityChangeInput;
  @Field() confirmation: string;
}

@ObjectType('CampaignConsequence')
export class CampaignConsequenceType {
  @Field() title: string;
  @Field() referenceDate: string;
  @Field({ description: 'It keeps the members it had.' }) isBefore: boolean;
  @Field() sentence: string;
}

@ObjectType('RegionConsequence')
export class RegionConsequenceType {
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => String, { nullable: true, description: 'What a person has to decide first.' })
  question: string | null;
  @Field(() => [String]) sentences: readonly string[];
  @Field(() => [CampaignConsequenceType]) campaigns: readonly CampaignConsequenceType[];
}

@ObjectType('MunicipalityChangePreview')
export class MunicipalityChangePreviewType {
  @Field(() => [String], { description: 'Empty when it can be recorded.' })
  problems: readonly string[];
  @Field({ description: 'What has to be typed over.' }) confirmation: string;
  @Field(() => [String]) sentences: readonly string[];
  @Field(() => [RegionConsequenceType]) regions: readonly RegionConsequenceType[];
}
