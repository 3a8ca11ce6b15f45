import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { enumOf, MunicipalityType, RegionNameType } from '@ijkpunt/tenancy/api';
import { CampaignType } from '../scan.graphql-types.js';
import {
  campaignDeeds,
  scheduleDeeds,
  scheduleStates,
  type CampaignDeed,
  type ScheduleDeed,
  type ScheduleState,
} from './campaign-states.js';

const CampaignDeedEnum = enumOf(campaignDeeds);
const ScheduleDeedEnum = enumOf(scheduleDeeds);
const ScheduleStateEnum = enumOf(scheduleStates);
registerEnumType(CampaignDeedEnum, { name: 'CampaignDeed' });
registerEnumType(ScheduleDeedEnum, { name: 'ScheduleDeed' });
registerEnumType(ScheduleStateEnum, { name: 'ScheduleState' });

const day = { description: 'YYYY-MM-DD' };
const time = { description: 'HH:MM, by the clocks of Amsterdam.' };

@InputType({ isAbstract: true })
class AskedInput {
  @Field() title: string;
  @Field() instrumentCode: string;
  @Field(() => [String], { nullable: true, description: 'Null asks every theme.' })
  themeCodes?: string[] | null;
  @Field(time) time: string;
}

@InputType()
export class CampaignPlanInput extends AskedInput {
  @Field(day) opensOn: string;
  @Field({ description: 'The last day on which it is open, YYYY-MM-DD.' }) lastDay: string;
  @Field(day) referenceDate: string;
}

@InputType()
export class SchedulePlanInput extends AskedInput {
  @Field(() => Int) opensMonth: number;
  @Field(() => Int) opensDay: number;
  @Field(() => Int) weeksOpen: number;
  @Field(() => Int) referenceMonth: number;
  @Field(() => Int) referenceDay: number;
  @Field(() => Int, { nullable: true }) lastYear?: number | null;
}

@InputType({ description: 'Either of the two.' })
export class PlanInput {
  @Field(() => CampaignPlanInput, { nullable: true }) campaign?: CampaignPlanInput | null;
  @Field(() => SchedulePlanInput, { nullable: true }) schedule?: SchedulePlanInput | null;
}

@InputType()
export class PlanCampaignsInput {
  @Field() region: string;
  @Field(() => PlanInput) plan: PlanInput;
  @Field(() => ID) idempotencyKey: string;
}

@InputType()
export class PlanForRegionsInput {
  @Field(() => [String], { description: 'Slugs, at most fifty.' }) regions: string[];
  @Field(() => PlanInput) plan: PlanInput;
}

@InputType()
export class ChangeScheduleInput {
  @Field() region: string;
  @Field(() => ID) scheduleId: string;
  @Field(() => Int) expectedRevision: number;
  @Field(() => ScheduleDeedEnum) deed: ScheduleDeed;
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => String, { nullable: true, ...day }) opensOn?: string | null;
  @Field(() => String, { nullable: true, ...time }) time?: string | null;
}

@InputType()
export class ChangeCampaignInput {
  @Field() region: string;
  @Field() campaign: string;
  @Field(() => Int) expectedRevision: number;
  @Field(() => CampaignDeedEnum) deed: CampaignDeed;
  @Field(() => String, { nullable: true, ...day }) opensOn?: string | null;
  @Field(() => String, { nullable: true, ...time }) time?: string | null;
  @Field(() => String, { nullable: true, ...day }) lastDay?: string | null;
  @Field(() => String, { nullable: true, description: 'The slug of who gets longer.' })
  municipality?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType('Round')
export class RoundType {
  @Field(() => Int) year: number;
  @Field(() => GraphQLISODateTime) opensAt: Date;
  @Field(() => GraphQLISODateTime) closesAt: Date;
  @Field(day) referenceDate: string;
  @Field() isSkipped: boolean;
  @Field() isMoved: boolean;
  @Field(() => [String], { description: 'What is not as the rule says, in sentences.' })
  notes: readonly string[];
}

@ObjectType('PlanPreview')
export class PlanPreviewType {
  @Field(() => [RoundType]) rounds: readonly RoundType[];
  @Field(() => String, { nullable: true }) problem: string | null;
}

@ObjectType('CampaignExtension')
export class CampaignExtensionType {
  @Field() name: string;
  @Field() slug: string;
  @Field(() => GraphQLISODateTime) until: Date;
  @Field() reason: string;
}

@ObjectType('PlannedCampaign')
export class PlannedCampaignType {
  @Field(() => ID) id: string;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => Int) revision: number;
  @Field(() => ID, { nullable: true, description: 'Of the rule that made it.' })
  scheduleId: string | null;
  @Field(() => [String], { nullable: true }) themeCodes: readonly string[] | null;
  @Field(() => [CampaignExtensionType]) extensions: readonly CampaignExtensionType[];
}

@ObjectType('Schedule')
export class ScheduleType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() instrumentCode: string;
  @Field(() => [String], { nullable: true }) themeCodes: readonly string[] | null;
  @Field(() => Int) opensMonth: number;
  @Field(() => Int) opensDay: number;
  @Field() time: string;
  @Field(() => Int) weeksOpen: number;
  @Field(() => Int) referenceMonth: number;
  @Field(() => Int) referenceDay: number;
  @Field(() => Int, { nullable: true }) lastYear: number | null;
  @Field(() => ScheduleStateEnum) state: ScheduleState;
  @Field(() => Int) revision: number;
  @Field(() => [RoundType], { description: 'The coming three.' }) rounds: readonly RoundType[];
  @Field(() => String, { nullable: true, description: 'Why it makes no rounds.' })
  problem: string | null;
}

@ObjectType('AskableTheme')
export class AskableThemeType {
  @Field() code: string;
  @Field() title: string;
}

@ObjectType('AskableInstrument', { description: 'What a new campaign may ask.' })
export class AskableInstrumentType {
  @Field(() => ID) code: string;
  @Field() version: string;
  @Field() title: string;
  @Field(() => [AskableThemeType]) themes: readonly AskableThemeType[];
}

@ObjectType('Planning')
export class PlanningType {
  @Field(() => ID) id: string;
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => [PlannedCampaignType]) campaigns: readonly PlannedCampaignType[];
  @Field(() => [ScheduleType]) schedules: readonly ScheduleType[];
  @Field(() => [AskableInstrumentType]) instruments: readonly AskableInstrumentType[];
  @Field(() => [MunicipalityType]) members: readonly MunicipalityType[];
}

@ObjectType('PlatformPlanning')
export class PlatformPlanningType {
  @Field(() => [RegionNameType]) regions: readonly RegionNameType[];
  @Field(() => [AskableInstrumentType]) instruments: readonly AskableInstrumentType[];
}

@ObjectType('RegionOutcome')
export class RegionOutcomeType {
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => String, { nullable: true, description: 'Why it was not planned here.' })
  problem: string | null;
}
