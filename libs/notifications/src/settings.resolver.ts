import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterRegion, requireActor, type RegionAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ChooseChannels, type ShownSettings } from './choose-channels.js';
import { messageKinds } from './kinds.js';
import { channelOf } from './message-settings.js';
import {
  MessageSettingsType,
  SaveMessageSettingsInput,
  SaveReminderSettingsInput,
} from './settings.graphql-types.js';

const accessOf = ({ actor, traceId }: RequestContext, region: string): RegionAccess =>
  enterRegion(requireActor(actor), region, traceId);

@Resolver()
export class SettingsResolver {
  constructor(private readonly chooseChannels: ChooseChannels) {}

  @Query(() => MessageSettingsType)
  async messageSettings(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<MessageSettingsType> {
    return toType(await this.chooseChannels.read(accessOf(request, region)));
  }

  @Mutation(() => MessageSettingsType)
  async saveMessageSettings(
    @Args('input') { region, language, kinds }: SaveMessageSettingsInput,
    @Context() request: RequestContext,
  ): Promise<MessageSettingsType> {
    const by = (channel: 'app' | 'none') =>
      kinds.filter((each) => each.channel === channel).map(({ kind }) => kind);
    const settings = { language, shownOnly: by('app'), muted: by('none') };
    return toType(await this.chooseChannels.saveOwn(accessOf(request, region), settings));
  }

  @Mutation(() => MessageSettingsType, { description: 'For who coordinates the region.' })
  async saveReminderSettings(
    @Args('input') { region, ...settings }: SaveReminderSettingsInput,
    @Context() request: RequestContext,
  ): Promise<MessageSettingsType> {
    return toType(await this.chooseChannels.saveReminders(accessOf(request, region), settings));
  }
}

function toType({ own, reminders, canSetReminders }: ShownSettings): MessageSettingsType {
  return {
    language: own.language,
    kinds: messageKinds.map((kind) => ({ kind, channel: channelOf(own, kind) })),
    reminders: { ...reminders, daysBefore: [...reminders.daysBefore] },
    canSetReminders,
  };
}
