import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterPlatform, requireActor, type PlatformAccess } from '../actor.js';
import { Authorities, type Authority } from '../people/authority.js';
import { ChangeInvitation } from '../people/change-invitation.js';
import { EndRole } from '../people/end-role.js';
import { InvitePerson } from '../people/invite-person.js';
import {
  ChangeInvitationInput,
  EndRoleInput,
  InviteCoordinatorInput,
  PeopleType,
} from '../people/people.graphql-types.js';
import { toPeopleType } from '../people/people.resolver.js';
import { ReadPeople } from '../people/read-people.js';
import type { RequestContext } from '../request-context.js';
import { AgreeSubscription } from './agree-subscription.js';
import { ChangeSubscription } from './change-subscription.js';
import { ReadPlatformRegions } from './read-platform-regions.js';
import {
  AgreeSubscriptionInput,
  ChangeSubscriptionInput,
  PlatformRegionsType,
  TakeOnRegionInput,
} from './regions.graphql-types.js';
import type { SubscriptionDeed } from './subscription-state.js';
import { TakeOnRegion } from './take-on-region.js';

/** Regions as tenants, for who keeps the platform. */
@Resolver()
export class RegionsResolver {
  constructor(
    private readonly read: ReadPlatformRegions,
    private readonly takingOn: TakeOnRegion,
    private readonly agreements: AgreeSubscription,
    private readonly subscriptions: ChangeSubscription,
  ) {}

  @Query(() => PlatformRegionsType)
  async platformRegions(@Context() request: RequestContext): Promise<PlatformRegionsType> {
    const access = platformOf(request);
    const [regions, municipalities] = await Promise.all([
      this.read.run(access),
      this.read.municipalities(access),
    ]);
    return { regions, municipalities };
  }

  @Mutation(() => PlatformRegionsType)
  async takeOnRegion(
    @Args('input') input: TakeOnRegionInput,
    @Context() request: RequestContext,
  ): Promise<PlatformRegionsType> {
    const { untilOn = null, contactName, contactEmail, contactPhone = null, ...rest } = input;
    const contact = { name: contactName, email: contactEmail, phone: contactPhone };
    await this.takingOn.run(platformOf(request), {
      ...rest,
      ...{ untilOn, contact, accent: rest.accent ?? null },
    });
    return this.platformRegions(request);
  }

  @Mutation(() => PlatformRegionsType, { description: 'Of a region that has none yet.' })
  async agreeSubscription(
    @Args('input') { untilOn = null, ...rest }: AgreeSubscriptionInput,
    @Context() request: RequestContext,
  ): Promise<PlatformRegionsType> {
    await this.agreements.run(platformOf(request), { ...rest, untilOn });
    return this.platformRegions(request);
  }

  @Mutation(() => PlatformRegionsType)
  async changeSubscription(
    @Args('input') input: ChangeSubscriptionInput,
    @Context() request: RequestContext,
  ): Promise<PlatformRegionsType> {
    const { region, expectedRevision, confirmation } = input;
    await this.subscriptions.run(platformOf(request), {
      ...deedOf(input),
      ...{ region, expectedRevision, confirmation: confirmation ?? '' },
    });
    return this.platformRegions(request);
  }
}

/** Who leads a region, for who keeps the platform. */
@Resolver()
export class CoordinatorsResolver {
  constructor(
    private readonly authorities: Authorities,
    private readonly readPeople: ReadPeople,
    private readonly invite: InvitePerson,
    private readonly invitations: ChangeInvitation,
    private readonly endings: EndRole,
  ) {}

  @Query(() => PeopleType)
  async coordinators(
    @Args('slug') slug: string,
    @Context() request: RequestContext,
  ): Promise<PeopleType> {
    return this.coordinatorsOf(await this.authorityOf(request, slug));
  }

  @Mutation(() => PeopleType)
  async inviteCoordinator(
    @Args('input') { region, email }: InviteCoordinatorInput,
    @Context() request: RequestContext,
  ): Promise<PeopleType> {
    const authority = await this.authorityOf(request, region);
    const role = 'regional_coordinator';
    await this.invite.run(authority, { email, role, municipalityCode: null, until: null });
    return this.coordinatorsOf(authority);
  }

  @Mutation(() => PeopleType)
  async changeCoordinatorInvitation(
    @Args('input') { region, id, deed }: ChangeInvitationInput,
    @Context() request: RequestContext,
  ): Promise<PeopleType> {
    const authority = await this.authorityOf(request, region);
    await this.invitations.run(authority, id, deed);
    return this.coordinatorsOf(authority);
  }

  @Mutation(() => PeopleType)
  async endCoordinator(
    @Args('input') { region, id, evenIfLast }: EndRoleInput,
    @Context() request: RequestContext,
  ): Promise<PeopleType> {
    const authority = await this.authorityOf(request, region);
    await this.endings.run(authority, { grantId: id, evenIfLast });
    return this.coordinatorsOf(authority);
  }

  private async coordinatorsOf(authority: Authority): Promise<PeopleType> {
    return toPeopleType(await this.readPeople.run(authority), []);
  }

  private authorityOf(request: RequestContext, slug: string): Promise<Authority> {
    return this.authorities.onPlatform(platformOf(request), request.actor, slug);
  }
}

const platformOf = ({ actor, traceId }: RequestContext): PlatformAccess =>
  enterPlatform(requireActor(actor), traceId);

function deedOf({ deed, on, until }: ChangeSubscriptionInput): SubscriptionDeed {
  if (deed === 'end') return { deed, on: on ?? '' };
  return deed === 'prolong' ? { deed, until: until ?? null } : { deed };
}
