import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { badInput } from '@ijkpunt/contracts';
import type { Instrument } from '@ijkpunt/instruments';
import { enterPlatform, requireActor, type PlatformAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { summarize } from '../campaigns.js';
import { accessOf, toCampaignType } from '../scan.resolver.js';
import { ChangeCampaign } from './change-campaign.js';
import { ChangeSchedule } from './change-schedule.js';
import { MakeSchedule, type SchedulePlan } from './make-schedule.js';
import { PlanCampaign } from './plan-campaign.js';
import { PlanForRegions, type Plan } from './plan-for-regions.js';
import {
  ChangeCampaignInput,
  ChangeScheduleInput,
  PlanCampaignsInput,
  PlanForRegionsInput,
  PlanInput,
  PlanningType,
  PlanPreviewType,
  PlatformPlanningType,
  RegionOutcomeType,
  type AskableInstrumentType,
  type PlannedCampaignType,
  type SchedulePlanInput,
  type ScheduleType,
} from './planning.graphql-types.js';
import { PreviewPlan } from './preview-plan.js';
import { ReadPlanning, type PlannedCampaign, type PlannedSchedule } from './read-planning.js';

@Resolver()
export class PlanningResolver {
  constructor(
    private readonly readPlanning: ReadPlanning,
    private readonly previewPlan: PreviewPlan,
    private readonly planOne: PlanCampaign,
    private readonly makeSchedule: MakeSchedule,
    private readonly changeSchedules: ChangeSchedule,
    private readonly changeCampaigns: ChangeCampaign,
  ) {}

  @Query(() => PlanningType)
  async planning(
    @Args('region') slug: string,
    @Context() request: RequestContext,
  ): Promise<PlanningType> {
    const access = accessOf(request, slug);
    const { campaigns, schedules, instruments, members } = await this.readPlanning.run(access);
    const { id, name } = access.region;
    return {
      id,
      region: { slug, name },
      campaigns: campaigns.map(toPlannedType),
      schedules: schedules.map(toScheduleType),
      instruments: instruments.map(toAskableType),
      members,
    };
  }

  @Query(() => PlanPreviewType)
  async planPreview(
    @Args('region') slug: string,
    @Args('plan') input: PlanInput,
    @Context() request: RequestContext,
  ): Promise<PlanPreviewType> {
    const access = accessOf(request, slug);
    const { campaign, schedule } = toPlan(input);
    return campaign
      ? this.previewPlan.campaign(access, campaign)
      : this.previewPlan.schedule(access, schedule);
  }

  @Mutation(() => PlanningType)
  async planCampaigns(
    @Args('input') { region, plan, idempotencyKey }: PlanCampaignsInput,
    @Context() request: RequestContext,
  ): Promise<PlanningType> {
    const access = accessOf(request, region);
    const { campaign, schedule } = toPlan(plan);
    if (campaign) await this.planOne.run(access, { ...campaign, idempotencyKey });
    else await this.makeSchedule.run(access, { ...schedule, idempotencyKey });
    return this.planning(region, request);
  }

  @Mutation(() => PlanningType)
  async changeSchedule(
    @Args('input')
    { region, year = null, opensOn = null, time = null, ...rest }: ChangeScheduleInput,
    @Context() request: RequestContext,
  ): Promise<PlanningType> {
    await this.changeSchedules.run(accessOf(request, region), { ...rest, year, opensOn, time });
    return this.planning(region, request);
  }

  @Mutation(() => PlanningType)
  async changeCampaign(
    @Args('input') input: ChangeCampaignInput,
    @Context() request: RequestContext,
  ): Promise<PlanningType> {
    const { region, opensOn = null, time = null, lastDay = null, ...rest } = input;
    const { municipality = null, reason = null } = rest;
    const change = { ...rest, opensOn, time, lastDay, municipality, reason };
    await this.changeCampaigns.run(accessOf(request, region), change);
    return this.planning(region, request);
  }
}

/** The same for many regions at once, by who keeps the platform. */
@Resolver()
export class PlatformPlanningResolver {
  constructor(private readonly forRegions: PlanForRegions) {}

  @Query(() => PlatformPlanningType)
  async platformPlanning(@Context() request: RequestContext): Promise<PlatformPlanningType> {
    const { regions, instruments } = await this.forRegions.read(platformOf(request));
    return { regions, instruments: instruments.map(toAskableType) };
  }

  @Query(() => PlanPreviewType)
  async platformPlanPreview(
    @Args('plan') plan: PlanInput,
    @Context() request: RequestContext,
  ): Promise<PlanPreviewType> {
    return this.forRegions.preview(platformOf(request), toPlan(plan));
  }

  @Mutation(() => [RegionOutcomeType])
  async planForRegions(
    @Args('input') { regions, plan }: PlanForRegionsInput,
    @Context() request: RequestContext,
  ): Promise<RegionOutcomeType[]> {
    return this.forRegions.run(platformOf(request), regions, toPlan(plan));
  }
}

const platformOf = ({ actor, traceId }: RequestContext): PlatformAccess =>
  enterPlatform(requireActor(actor), traceId);

function toPlan({ campaign, schedule }: PlanInput): Plan {
  if (campaign && !schedule) {
    return { campaign: { ...campaign, themeCodes: campaign.themeCodes ?? null }, schedule: null };
  }
  if (schedule && !campaign) return { campaign: null, schedule: toSchedulePlan(schedule) };
  throw badInput('Plan één meting of een meetkalender.', { field: 'plan' });
}

const toSchedulePlan = (input: SchedulePlanInput): SchedulePlan => ({
  title: input.title,
  instrumentCode: input.instrumentCode,
  themeCodes: input.themeCodes ?? null,
  rule: {
    opens: { month: input.opensMonth, day: input.opensDay },
    time: input.time,
    weeksOpen: input.weeksOpen,
    reference: { month: input.referenceMonth, day: input.referenceDay },
    lastYear: input.lastYear ?? null,
  },
});

const toPlannedType = ({
  campaign,
  instrument,
  extensions,
}: PlannedCampaign): PlannedCampaignType => ({
  id: campaign.id,
  campaign: toCampaignType(summarize(campaign, instrument)),
  revision: campaign.revision,
  scheduleId: campaign.scheduleId,
  themeCodes: campaign.themeCodes,
  extensions,
});

const toScheduleType = ({ schedule, rounds, problem }: PlannedSchedule): ScheduleType => {
  const { rule, ...rest } = schedule;
  const { opens, reference, time, weeksOpen, lastYear } = rule;
  return {
    ...rest,
    ...{ time, weeksOpen, lastYear, rounds, problem },
    opensMonth: opens.month,
    opensDay: opens.day,
    referenceMonth: reference.month,
    referenceDay: reference.day,
  };
};

const toAskableType = ({ code, version, title, themes }: Instrument): AskableInstrumentType => ({
  ...{ code, version, title },
  themes: themes.map((theme) => ({ code: theme.code, title: theme.title })),
});
