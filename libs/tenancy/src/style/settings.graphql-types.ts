import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Openness } from '@ijkpunt/contracts';
import { OpennessEnum, RegionLogoType } from '../tenancy.graphql-types.js';

@ObjectType('RegionSettings', { description: 'What whoever leads a region may change of it.' })
export class RegionSettingsType {
  @Field() slug: string;
  @Field() name: string;
  @Field(() => OpennessEnum, { nullable: true }) opennessAsked: Openness | null;
  @Field(() => String, { nullable: true }) contactName: string | null;
  @Field(() => String, { nullable: true }) contactEmail: string | null;
  @Field(() => String, { nullable: true }) contactPhone: string | null;
  @Field(() => String, { nullable: true }) accent: string | null;
  @Field(() => RegionLogoType, { nullable: true }) logo: RegionLogoType | null;
  @Field(() => Int) revision: number;
  @Field({ description: 'Not once the region has ended.' }) canChange: boolean;
}

@InputType('ChangeRegionSettingsInput')
export class ChangeRegionSettingsInput {
  @Field() region: string;
  @Field(() => Int) expectedRevision: number;
  @Field() name: string;
  @Field(() => OpennessEnum, { nullable: true, description: 'Absent only while nobody said.' })
  opennessAsked?: Openness | null;
  @Field() contactName: string;
  @Field() contactEmail: string;
  @Field(() => String, { nullable: true }) contactPhone?: string | null;
  @Field(() => String, { nullable: true }) accent?: string | null;
}

@InputType('RemoveRegionLogoInput')
export class RemoveRegionLogoInput {
  @Field() region: string;
  @Field(() => Int) expectedRevision: number;
}
