import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ScanRefInput } from '../scan.graphql-types.js';
import { accessOf } from '../scan.resolver.js';
import { ReadTeamAnswers } from './read-team-answers.js';
import { SaveTeamAnswer } from './save-team-answer.js';
import {
  SaveTeamAnswerInput,
  TeamAnswerChangeType,
  TeamAnswersType,
  TeamAnswerType,
} from './team-answers.graphql-types.js';

@Resolver()
export class TeamAnswersResolver {
  constructor(
    private readonly readAnswers: ReadTeamAnswers,
    private readonly saveAnswers: SaveTeamAnswer,
  ) {}

  @Query(() => TeamAnswersType)
  async teamAnswers(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<TeamAnswersType> {
    return this.readAnswers.run(accessOf(request, scan.region), scan);
  }

  @Query(() => [TeamAnswerChangeType], { description: 'Newest first.' })
  async teamAnswerHistory(
    @Args('scan') scan: ScanRefInput,
    @Args('questionCode') questionCode: string,
    @Context() request: RequestContext,
  ): Promise<TeamAnswerChangeType[]> {
    return this.readAnswers.history(accessOf(request, scan.region), scan, questionCode);
  }

  @Mutation(() => TeamAnswerType)
  async saveTeamAnswer(
    @Args('input') { level = null, note = null, ...input }: SaveTeamAnswerInput,
    @Context() request: RequestContext,
  ): Promise<TeamAnswerType> {
    const access = accessOf(request, input.scan.region);
    return this.saveAnswers.run(access, { ...input, level, note });
  }
}
