import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { accessOf } from '../scan.resolver.js';
import { ChangeLocalTeams } from './change-local-teams.js';
import { ReadLocalTeams } from './read-local-teams.js';
import {
  AddLocalTeamInput,
  ChangeLocalTeamInput,
  EndLocalTeamInput,
  LocalTeamsType,
  MoveLocalTeamInput,
} from './teams.graphql-types.js';

@Resolver()
export class TeamsResolver {
  constructor(
    private readonly readTeams: ReadLocalTeams,
    private readonly changeTeams: ChangeLocalTeams,
  ) {}

  @Query(() => LocalTeamsType)
  async localTeams(
    @Args('region') region: string,
    @Args('municipality') municipality: string,
    @Context() request: RequestContext,
  ): Promise<LocalTeamsType> {
    return this.readTeams.run(accessOf(request, region), municipality);
  }

  @Mutation(() => LocalTeamsType)
  async addLocalTeam(
    @Args('input') input: AddLocalTeamInput,
    @Context() request: RequestContext,
  ): Promise<LocalTeamsType> {
    const access = accessOf(request, input.region);
    await this.changeTeams.add(access, input);
    return this.readTeams.run(access, input.municipality);
  }

  @Mutation(() => LocalTeamsType)
  async changeLocalTeam(
    @Args('input') input: ChangeLocalTeamInput,
    @Context() request: RequestContext,
  ): Promise<LocalTeamsType> {
    const access = accessOf(request, input.region);
    await this.changeTeams.edit(access, input);
    return this.readTeams.run(access, input.municipality);
  }

  @Mutation(() => LocalTeamsType)
  async moveLocalTeam(
    @Args('input') input: MoveLocalTeamInput,
    @Context() request: RequestContext,
  ): Promise<LocalTeamsType> {
    const access = accessOf(request, input.region);
    await this.changeTeams.move(access, input);
    return this.readTeams.run(access, input.municipality);
  }

  @Mutation(() => LocalTeamsType)
  async endLocalTeam(
    @Args('input') input: EndLocalTeamInput,
    @Context() request: RequestContext,
  ): Promise<LocalTeamsType> {
    const access = accessOf(request, input.region);
    await this.changeTeams.end(access, input);
    return this.readTeams.run(access, input.municipality);
  }
}
