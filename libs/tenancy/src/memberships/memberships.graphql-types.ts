import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, RegionNameType } from '../tenancy.graphql-types.js';
import { deedKinds, type DeedKind } from './membership-rules.js';

const DeedKindEnum = enumOf(deedKinds);
registerEnumType(DeedKindEnum, { name: 'MembershipDeed' });

@ObjectType('Membership')
export class MembershipType {
  @Field(() => ID) id: string;
  @Field(() => ID) code: string;
  @Field() name: string;
  @Field({ description: 'The first day, YYYY-MM-DD.' }) from: string;
  @Field(() => String, { nullable: true, description: 'The first day on which it is none.' })
  until: string | null;
  @Field(() => String, { nullable: true }) subregion: string | null;
}

@ObjectType('RegionMemberships')
export class RegionMembershipsType {
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => [MembershipType], { description: 'Those that ended too, by name and day.' })
  memberships: readonly MembershipType[];
}

@ObjectType('AdministeredRegion')
export class AdministeredRegionType extends RegionMembershipsType {
  @Field(() => [RegionNameType], { description: 'Where a municipality may move to.' })
  otherRegions: readonly RegionNameType[];
}

@InputType('MembershipChangeInput')
export class MembershipChangeInput {
  @Field() region: string;
  @Field(() => ID, { description: 'Its code.' }) municipality: string;
  @Field(() => DeedKindEnum) kind: DeedKind;
  @Field({ description: 'From this day on, YYYY-MM-DD.' }) on: string;
  @Field(() => String, { nullable: true }) subregion?: string | null;
  @Field(() => String, { nullable: true, description: 'Where it moves to.' })
  toRegion?: string | null;
}

@InputType('ChangeMembershipInput')
export class ChangeMembershipInput {
  @Field(() => MembershipChangeInput) change: MembershipChangeInput;
  @Field({ description: 'Of the preview that was on the screen.' }) seal: string;
}

@ObjectType('MembershipPreview')
export class MembershipPreviewType {
  @Field(() => String, { nullable: true, description: 'Why it cannot be.' })
  problem: string | null;
  @Field(() => [String]) sentences: readonly string[];
  @Field() seal: string;
}
