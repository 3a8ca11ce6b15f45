import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { enterRegion, requireActor, type RegionAccess } from '../actor.js';
import { todayOf } from '../life/calendar-day.js';
import { readMembers, type Member } from '../members.js';
import type { RequestContext } from '../request-context.js';
import { Authorities } from './authority.js';
import { ChangeInvitation } from './change-invitation.js';
import { EndRole } from './end-role.js';
import { InvitePerson } from './invite-person.js';
import { givableRoles, mayGive } from './may-give.js';
import {
  ChangeInvitationInput,
  EndRoleInput,
  InvitePersonInput,
  PeopleType,
} from './people.graphql-types.js';
import { ReadPeople, type People } from './read-people.js';

/** The people of a region, for who coordinates it or one of its municipalities. */
@Resolver()
export class PeopleResolver {
  constructor(
    private readonly database: Database,
    private readonly authorities: Authorities,
    private readonly readPeople: ReadPeople,
    private readonly invite: InvitePerson,
    private readonly invitations: ChangeInvitation,
    private readonly endings: EndRole,
  ) {}

  @Query(() => PeopleType)
  async people(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<PeopleType> {
    return this.peopleOf(coordinatorOf(request, region));
  }

  @Mutation(() => PeopleType)
  async invitePerson(
    @Args('input') { region, email, role, municipality = null, until = null }: InvitePersonInput,
    @Context() request: RequestContext,
  ): Promise<PeopleType> {
    const access = coordinatorOf(request, region);
    const members = await this.membersOf(access);
    if (municipality !== null && !members.some(({ code }) => code === municipality)) {
      throw notFound();
    }
    const invited = { email, role, municipalityCode: municipality, until };
    await this.invite.run(this.authorities.inRegion(access), invited);
    return this.peopleOf(access);
  }

  @Mutation(() => PeopleType)
  async changeInvitation(
    @Args('input') { region, id, deed }: ChangeInvitationInput,
    @Context() request: RequestContext,
  ): Promise<PeopleType> {
    const access = coordinatorOf(request, region);
    await this.invitations.run(this.authorities.inRegion(access), id, deed);
    return this.peopleOf(access);
  }

  @Mutation(() => PeopleType)
  async endRole(
    @Args('input') { region, id, evenIfLast }: EndRoleInput,
    @Context() request: RequestContext,
  ): Promise<PeopleType> {
    const access = coordinatorOf(request, region);
    await this.endings.run(this.authorities.inRegion(access), { grantId: id, evenIfLast });
    return this.peopleOf(access);
  }

  private async peopleOf(access: RegionAccess): Promise<PeopleType> {
    const people = await this.readPeople.run(this.authorities.inRegion(access));
    const { grants } = access.region;
    const roles = givableRoles(grants);
    const members = await this.membersOf(access);
    const municipalities = members.filter(({ code }) =>
      roles.some((role) => mayGive(grants, { role, municipalityCode: code })),
    );
    return toPeopleType(people, municipalities);
  }

  private membersOf({ context }: RegionAccess): Promise<Member[]> {
    const today = todayOf(new Date());
    return this.database.readInRegion(context, (tx) => readMembers(tx, context, today));
  }
}

/** To who may give no role the page does not exist. */
function coordinatorOf({ actor, traceId }: RequestContext, region: string): RegionAccess {
  const access = enterRegion(requireActor(actor), region, traceId);
  if (givableRoles(access.region.grants).length === 0) throw notFound();
  return access;
}

export const toPeopleType = (
  { holders, invitations, givableRoles: roles }: People,
  municipalities: readonly { readonly code: string; readonly name: string }[],
): PeopleType => ({
  holders: [...holders],
  invitations: [...invitations],
  givableRoles: [...roles],
  municipalities: municipalities.map(({ code, name }) => ({ code, name })),
});
