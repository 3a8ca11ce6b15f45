import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { opennesses, roles, type Role } from '@ijkpunt/contracts';

/** Turns a closed list of words into a GraphQL enum of the same words. */
export const enumOf = <T extends string>(values: readonly T[]): { [key in T]: key } =>
  Object.fromEntries(values.map((value) => [value, value])) as { [key in T]: key };

export const RoleEnum = enumOf(roles);
registerEnumType(RoleEnum, { name: 'Role' });
export const OpennessEnum = enumOf(opennesses);
registerEnumType(OpennessEnum, { name: 'Openness' });

@ObjectType('Municipality')
export class MunicipalityType {
  @Field(() => ID) code: string;
  @Field() name: string;
  @Field() slug: string;
}

@ObjectType('RegionName')
export class RegionNameType {
  @Field() slug: string;
  @Field() name: string;
}

@ObjectType('Grant', {
  description: 'municipality is null for a role that holds for the whole region.',
})
export class GrantType {
  @Field(() => RoleEnum) role: Role;
  @Field(() => MunicipalityType, { nullable: true }) municipality: MunicipalityType | null;
}

@ObjectType('RegionLogo')
export class RegionLogoType {
  @Field({
    description: 'On this host, for who may see the region; another logo has another path.',
  })
  path: string;
  @Field(() => Int) width: number;
  @Field(() => Int) height: number;
}

@ObjectType('ViewerRegion')
export class ViewerRegionType {
  @Field() slug: string;
  @Field() name: string;
  @Field(() => String, { nullable: true, description: 'Its own colour, as #rrggbb.' })
  accent: string | null;
  @Field(() => RegionLogoType, { nullable: true }) logo: RegionLogoType | null;
  @Field(() => String, { nullable: true, description: 'The day from which nothing changes.' })
  readOnlySince: string | null;
  @Field(() => [GrantType]) grants: GrantType[];
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
  @Field(() => [ViewerRegionType]) regions: ViewerRegionType[];
  @Field() isPlatformAdministrator: boolean;
}

@ObjectType('Session')
export class SessionType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime) lastSeenAt: Date;
  @Field() userAgent: string;
  @Field() isCurrent: boolean;
}

@InputType('ChangePasswordInput')
export class ChangePasswordInput {
  @Field() present: string;
  @Field() next: string;
}

@InputType('SignInInput')
export class SignInInput {
  @Field() email: string;
  @Field() password: string;
}
