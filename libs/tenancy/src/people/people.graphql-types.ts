import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { Role } from '@ijkpunt/contracts';
import { enumOf, RoleEnum } from '../tenancy.graphql-types.js';
import { invitationDeeds, type InvitationDeed } from './change-invitation.js';
import { mailStates, type OpenInvitation } from './read-people.js';

const MailStateEnum = enumOf(mailStates);
registerEnumType(MailStateEnum, { name: 'InvitationMail' });
const InvitationDeedEnum = enumOf(invitationDeeds);
registerEnumType(InvitationDeedEnum, { name: 'InvitationDeed' });

@ObjectType('RolePlace')
export class RolePlaceType {
  @Field(() => ID) code: string;
  @Field() name: string;
}

@ObjectType('RoleHolder')
export class RoleHolderType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => RolePlaceType, { nullable: true }) municipality: RolePlaceType | null;
  @Field({ description: 'A day, as YYYY-MM-DD.' }) from: string;
  @Field(() => String, { nullable: true, description: 'The first day without it.' })
  until: string | null;
  @Field() canEnd: boolean;
}

@ObjectType('OpenInvitation')
export class OpenInvitationType {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => RolePlaceType, { nullable: true }) municipality: RolePlaceType | null;
  @Field(() => String, { nullable: true }) until: string | null;
  @Field() invitedBy: string;
  @Field(() => GraphQLISODateTime) invitedAt: Date;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field() hasExpired: boolean;
  @Field(() => MailStateEnum) mail: OpenInvitation['mail'];
}

@ObjectType('People')
export class PeopleType {
  @Field(() => [RoleHolderType]) holders: RoleHolderType[];
  @Field(() => [OpenInvitationType]) invitations: OpenInvitationType[];
  @Field(() => [RoleEnum]) givableRoles: Role[];
  @Field(() => [RolePlaceType], { description: 'Of which a municipal role may be given.' })
  municipalities: RolePlaceType[];
}

@ObjectType('Invitation')
export class InvitationType {
  @Field() email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => String, { nullable: true }) regionName: string | null;
  @Field(() => String, { nullable: true }) municipalityName: string | null;
  @Field() invitedBy: string;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field({ description: 'Then its password is asked for, and no new one.' }) hasAccount: boolean;
}

@InputType('InvitePersonInput')
export class InvitePersonInput {
  @Field() region: string;
  @Field() email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => ID, { nullable: true, description: 'The code of a municipality.' })
  municipality?: string | null;
  @Field(() => String, { nullable: true }) until?: string | null;
}

@InputType('ChangeInvitationInput')
export class ChangeInvitationInput {
  @Field() region: string;
  @Field(() => ID) id: string;
  @Field(() => InvitationDeedEnum) deed: InvitationDeed;
}

@InputType('EndRoleInput')
export class EndRoleInput {
  @Field() region: string;
  @Field(() => ID) id: string;
  @Field({ description: 'Also when a municipality is left without a coordinator.' })
  evenIfLast: boolean;
}

@InputType('InviteCoordinatorInput')
export class InviteCoordinatorInput {
  @Field() region: string;
  @Field() email: string;
}

@InputType('AcceptInvitationInput')
export class AcceptInvitationInput {
  @Field() token: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field() password: string;
}
