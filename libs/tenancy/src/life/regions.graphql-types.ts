import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { editionPolicies, type EditionPolicy, type Openness } from '@ijkpunt/contracts';
import { enumOf, MunicipalityType, OpennessEnum } from '../tenancy.graphql-types.js';
import type { RegionKind } from '../region.entity.js';
import {
  plans,
  subscriptionStates,
  type Plan,
  type SubscriptionState,
} from './subscription-state.js';

/** A name of GraphQL has no hyphen. */
const RegionKindEnum: Readonly<Record<string, RegionKind>> = {
  jeugdregio: 'jeugdregio',
  veilig_thuis_regio: 'veilig-thuis-regio',
  vrij: 'vrij',
};
registerEnumType(RegionKindEnum, { name: 'RegionKind' });
const EditionPolicyEnum = enumOf(editionPolicies);
registerEnumType(EditionPolicyEnum, { name: 'EditionPolicy' });
const PlanEnum = enumOf(plans);
registerEnumType(PlanEnum, { name: 'SubscriptionPlan' });
const StateEnum = enumOf(subscriptionStates);
registerEnumType(StateEnum, { name: 'SubscriptionState' });
const deeds = ['end', 'prolong', 'take_back'] as const;
const DeedEnum = enumOf(deeds);
registerEnumType(DeedEnum, { name: 'SubscriptionDeed' });

@ObjectType('AgreedSubscription', { description: 'Days, as YYYY-MM-DD.' })
export class SubscriptionType {
  @Field(() => PlanEnum) plan: Plan;
  @Field() startsOn: string;
  @Field(() => String, { nullable: true, description: 'The first day without it.' })
  untilOn: string | null;
  @Field(() => String, { nullable: true, description: 'Ended earlier than agreed.' })
  endedOn: string | null;
  @Field(() => Int) revision: number;
}

@ObjectType('RegionCampaignUse')
export class CampaignUseType {
  @Field() title: string;
  @Field() isOpen: boolean;
  @Field(() => Int) asked: number;
  @Field(() => Int) submitted: number;
}

@ObjectType('RegionUse', { description: 'Counts alone.' })
export class RegionUseType {
  @Field(() => Int) members: number;
  @Field(() => Int) people: number;
  @Field(() => CampaignUseType, { nullable: true }) campaign: CampaignUseType | null;
  @Field(() => Int) editions: number;
  @Field(() => Int, { description: 'Campaigns whose results or reports are to be made.' })
  behind: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) lastActivityAt: Date | null;
}

@ObjectType('PlatformRegion')
export class PlatformRegionType {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => RegionKindEnum) kind: RegionKind;
  @Field(() => EditionPolicyEnum) editionPolicy: EditionPolicy;
  @Field(() => OpennessEnum, { nullable: true }) opennessAsked: Openness | null;
  @Field(() => String, { nullable: true }) contactName: string | null;
  @Field(() => String, { nullable: true }) contactEmail: string | null;
  @Field(() => String, { nullable: true }) contactPhone: string | null;
  @Field(() => String, { nullable: true }) accent: string | null;
  @Field(() => SubscriptionType, { nullable: true }) subscription: SubscriptionType | null;
  @Field(() => StateEnum) state: SubscriptionState;
  @Field(() => String, { nullable: true }) readOnlyFrom: string | null;
  @Field(() => RegionUseType) use: RegionUseType;
}

@ObjectType('PlatformRegions')
export class PlatformRegionsType {
  @Field(() => [PlatformRegionType]) regions: PlatformRegionType[];
  @Field(() => [MunicipalityType], { description: 'That a new region may be made of.' })
  municipalities: MunicipalityType[];
}

@InputType('NewMemberInput')
export class NewMemberInput {
  @Field(() => ID) code: string;
  @Field({ description: 'A day, as YYYY-MM-DD.' }) from: string;
}

@InputType('TakeOnRegionInput')
export class TakeOnRegionInput {
  @Field() name: string;
  @Field() slug: string;
  @Field(() => RegionKindEnum) kind: RegionKind;
  @Field(() => EditionPolicyEnum) editionPolicy: EditionPolicy;
  @Field(() => OpennessEnum) opennessAsked: Openness;
  @Field(() => [NewMemberInput]) members: NewMemberInput[];
  @Field(() => PlanEnum) plan: Plan;
  @Field() startsOn: string;
  @Field(() => String, { nullable: true }) untilOn?: string | null;
  @Field() contactName: string;
  @Field() contactEmail: string;
  @Field(() => String, { nullable: true }) contactPhone?: string | null;
  @Field(() => String, { nullable: true }) accent?: string | null;
}

@InputType('AgreeSubscriptionInput')
export class AgreeSubscriptionInput {
  @Field() region: string;
  @Field(() => PlanEnum) plan: Plan;
  @Field() startsOn: string;
  @Field(() => String, { nullable: true }) untilOn?: string | null;
}

@InputType('ChangeSubscriptionInput')
export class ChangeSubscriptionInput {
  @Field() region: string;
  @Field(() => DeedEnum) deed: (typeof deeds)[number];
  @Field(() => Int) expectedRevision: number;
  @Field(() => String, { nullable: true, description: 'To end: the first day without it.' })
  on?: string | null;
  @Field(() => String, { nullable: true, description: 'To prolong; absent is without an end.' })
  until?: string | null;
  @Field(() => String, { nullable: true, description: 'To end: the name of the region.' })
  confirmation?: string | null;
}
