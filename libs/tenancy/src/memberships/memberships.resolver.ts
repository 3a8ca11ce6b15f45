import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterPlatform, enterRegion, requireActor, type PlatformAccess } from '../actor.js';
import type { RequestContext } from '../request-context.js';
import { ChangeMembership, type MembershipChange } from './change-membership.js';
import {
  AdministeredRegionType,
  ChangeMembershipInput,
  MembershipChangeInput,
  MembershipPreviewType,
  RegionMembershipsType,
} from './memberships.graphql-types.js';
import { ReadMemberships } from './read-memberships.js';

@Resolver()
export class MembershipsResolver {
  constructor(
    private readonly read: ReadMemberships,
    private readonly change: ChangeMembership,
  ) {}

  @Query(() => RegionMembershipsType, { description: 'For who leads the region.' })
  async memberships(
    @Args('region') slug: string,
    @Context() { actor, traceId }: RequestContext,
  ): Promise<RegionMembershipsType> {
    return this.read.inRegion(enterRegion(requireActor(actor), slug, traceId));
  }

  @Query(() => AdministeredRegionType, { description: 'For the platform administrator.' })
  async administeredRegion(
    @Args('region') slug: string,
    @Context() request: RequestContext,
  ): Promise<AdministeredRegionType> {
    const access = platformOf(request);
    const found = await this.read.onPlatform(access, slug);
    const regions = await this.read.regions(access);
    return { ...found, otherRegions: regions.filter((each) => each.slug !== slug) };
  }

  @Query(() => MembershipPreviewType)
  async membershipPreview(
    @Args('change') change: MembershipChangeInput,
    @Context() request: RequestContext,
  ): Promise<MembershipPreviewType> {
    return this.change.preview(platformOf(request), toChange(change));
  }

  @Mutation(() => AdministeredRegionType)
  async changeMembership(
    @Args('input') { change, seal }: ChangeMembershipInput,
    @Context() request: RequestContext,
  ): Promise<AdministeredRegionType> {
    await this.change.run(platformOf(request), toChange(change), seal);
    return this.administeredRegion(change.region, request);
  }
}

const platformOf = ({ actor, traceId }: RequestContext): PlatformAccess =>
  enterPlatform(requireActor(actor), traceId);

const toChange = ({
  subregion = null,
  toRegion = null,
  ...change
}: MembershipChangeInput): MembershipChange => ({ ...change, subregion, toRegion });
