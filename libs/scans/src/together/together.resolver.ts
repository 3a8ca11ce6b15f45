import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ScanRefInput } from '../scan.graphql-types.js';
import { accessOf } from '../scan.resolver.js';
import { AddComment } from './add-comment.js';
import { AssignTheme } from './assign-theme.js';
import { ReadAnswerHistory } from './read-answer-history.js';
import { ReadTogether } from './read-together.js';
import { ReportPresence } from './report-presence.js';
import { ResolveComment } from './resolve-comment.js';
import {
  AddCommentInput,
  AnswerRevisionType,
  AssignThemeInput,
  ReportPresenceInput,
  ResolveCommentInput,
  TogetherType,
} from './together.graphql-types.js';

@Resolver()
export class TogetherResolver {
  constructor(
    private readonly readTogether: ReadTogether,
    private readonly readHistory: ReadAnswerHistory,
    private readonly addComments: AddComment,
    private readonly resolveComments: ResolveComment,
    private readonly assignThemes: AssignTheme,
    private readonly reportPresences: ReportPresence,
  ) {}

  @Query(() => TogetherType)
  async together(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<TogetherType> {
    return this.readTogether.run(accessOf(request, scan.region), scan);
  }

  @Query(() => [AnswerRevisionType], { description: 'Newest first.' })
  async answerHistory(
    @Args('scan') scan: ScanRefInput,
    @Args('questionCode') questionCode: string,
    @Context() request: RequestContext,
  ): Promise<AnswerRevisionType[]> {
    return this.readHistory.run(accessOf(request, scan.region), scan, questionCode);
  }

  @Mutation(() => TogetherType)
  async addComment(
    @Args('input') input: AddCommentInput,
    @Context() request: RequestContext,
  ): Promise<TogetherType> {
    const access = accessOf(request, input.scan.region);
    await this.addComments.run(access, input);
    return this.readTogether.run(access, input.scan);
  }

  @Mutation(() => TogetherType)
  async resolveComment(
    @Args('input') input: ResolveCommentInput,
    @Context() request: RequestContext,
  ): Promise<TogetherType> {
    const access = accessOf(request, input.scan.region);
    await this.resolveComments.run(access, input);
    return this.readTogether.run(access, input.scan);
  }

  @Mutation(() => TogetherType)
  async assignTheme(
    @Args('input') input: AssignThemeInput,
    @Context() request: RequestContext,
  ): Promise<TogetherType> {
    const access = accessOf(request, input.scan.region);
    await this.assignThemes.run(access, input);
    return this.readTogether.run(access, input.scan);
  }

  @Mutation(() => Boolean)
  async reportPresence(
    @Args('input') { scan, questionCode = null }: ReportPresenceInput,
    @Context() request: RequestContext,
  ): Promise<boolean> {
    await this.reportPresences.run(accessOf(request, scan.region), { scan, questionCode });
    return true;
  }
}
