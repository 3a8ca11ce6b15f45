import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireActor } from '../actor.js';
import type { RequestContext } from '../request-context.js';
import { ChangeLogo } from './change-logo.js';
import { ChangeRegionSettings } from './change-region-settings.js';
import { toLogoType } from './logo-path.js';
import { enterSettings, SettingsDesk, type SettingsAccess } from './settings-desk.js';
import {
  ChangeRegionSettingsInput,
  RegionSettingsType,
  RemoveRegionLogoInput,
} from './settings.graphql-types.js';

/** For whoever leads the region, and whoever keeps the platform. */
@Resolver()
export class SettingsOfRegionResolver {
  constructor(
    private readonly desk: SettingsDesk,
    private readonly changeSettings: ChangeRegionSettings,
    private readonly logos: ChangeLogo,
  ) {}

  @Query(() => RegionSettingsType)
  async regionSettings(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<RegionSettingsType> {
    return this.settingsOf(accessOf(request, region));
  }

  @Mutation(() => RegionSettingsType)
  async changeRegionSettings(
    @Args('input') input: ChangeRegionSettingsInput,
    @Context() request: RequestContext,
  ): Promise<RegionSettingsType> {
    const { region, expectedRevision, name, opennessAsked = null, accent = null } = input;
    const { contactName, contactEmail, contactPhone = null } = input;
    const contact = { name: contactName, email: contactEmail, phone: contactPhone };
    const access = accessOf(request, region);
    await this.changeSettings.run(access, {
      ...{ expectedRevision, name, opennessAsked, contact, accent },
    });
    return this.settingsOf(access);
  }

  @Mutation(() => RegionSettingsType)
  async removeRegionLogo(
    @Args('input') { region, expectedRevision }: RemoveRegionLogoInput,
    @Context() request: RequestContext,
  ): Promise<RegionSettingsType> {
    const access = accessOf(request, region);
    await this.logos.remove(access, expectedRevision);
    return this.settingsOf(access);
  }

  private async settingsOf(access: SettingsAccess): Promise<RegionSettingsType> {
    const { logo, ...settings } = await this.desk.read(access);
    return { ...settings, logo: logo && toLogoType(settings.slug, logo) };
  }
}

const accessOf = ({ actor, traceId }: RequestContext, region: string): SettingsAccess =>
  enterSettings(requireActor(actor), region, traceId);
