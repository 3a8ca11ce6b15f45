import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { teamForms, type TeamForm } from '@ijkpunt/contracts';
import { enumOf, MunicipalityType } from '@ijkpunt/tenancy/api';

const TeamFormEnum = enumOf(teamForms);
registerEnumType(TeamFormEnum, { name: 'TeamForm' });

@ObjectType('LocalTeam')
export class LocalTeamType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => TeamFormEnum) form: TeamForm;
  @Field(() => String, { nullable: true, description: "Its own word for the form 'anders'." })
  formWord: string | null;
  @Field(() => Int) revision: number;
}

@ObjectType('LocalTeams', { description: 'What a municipality calls its local teams.' })
export class LocalTeamsType {
  @Field(() => ID) id: string;
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => [LocalTeamType]) teams: readonly LocalTeamType[];
  @Field(() => [LocalTeamType], { description: 'Newest first.' })
  ended: readonly LocalTeamType[];
  @Field() canManage: boolean;
}

@InputType({ isAbstract: true })
class MunicipalInput {
  @Field() region: string;
  @Field() municipality: string;
}

@InputType({ isAbstract: true })
class TeamInput extends MunicipalInput {
  @Field() name: string;
  @Field(() => TeamFormEnum) form: TeamForm;
  @Field(() => String, { nullable: true, description: "Required for 'anders'." })
  formWord?: string | null;
}

@InputType()
export class AddLocalTeamInput extends TeamInput {
  @Field(() => ID) idempotencyKey: string;
}

@InputType()
export class ChangeLocalTeamInput extends TeamInput {
  @Field(() => ID) teamId: string;
  @Field(() => Int) expectedRevision: number;
}

@InputType()
export class MoveLocalTeamInput extends MunicipalInput {
  @Field(() => ID) teamId: string;
  @Field(() => Int, { description: 'Counted from 0.' }) place: number;
}

@InputType()
export class EndLocalTeamInput extends MunicipalInput {
  @Field(() => ID) teamId: string;
  @Field({ description: 'False takes up a team again that ended.' }) isEnded: boolean;
}
