import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { CreateDraft } from './create-draft.js';
import { DiscardDraft } from './discard-draft.js';
import { PublishDraft } from './publish-draft.js';
import { accessOf } from './read-instruments.resolver.js';
import { RetireVersion } from './retire-version.js';

/** Deeds of the platform administrator; a whole document is saved and imported over plain HTTP. */
@Resolver()
export class ChangeInstrumentsResolver {
  constructor(
    private readonly createDraft: CreateDraft,
    private readonly discardDraft: DiscardDraft,
    private readonly publishDraft: PublishDraft,
    private readonly retireVersion: RetireVersion,
  ) {}

  @Mutation(() => ID, {
    description: 'With a title a new instrument, without one the next version. Gives the code.',
  })
  async createInstrumentDraft(
    @Args('code', { type: () => ID }) code: string,
    @Args('title', { type: () => String, nullable: true }) title: string | null,
    @Context() request: RequestContext,
  ): Promise<string> {
    await this.createDraft.run(accessOf(request), code, title ?? undefined);
    return code;
  }

  @Mutation(() => Boolean)
  async discardInstrumentDraft(
    @Args('code', { type: () => ID }) code: string,
    @Args('expectedRevision', { type: () => Int }) expectedRevision: number,
    @Context() request: RequestContext,
  ): Promise<boolean> {
    await this.discardDraft.run(accessOf(request), code, expectedRevision);
    return true;
  }

  @Mutation(() => String, {
    description: 'Gives the number. The confirmation is the title, typed by a person.',
  })
  async publishInstrumentDraft(
    @Args('code', { type: () => ID }) code: string,
    @Args('expectedRevision', { type: () => Int }) expectedRevision: number,
    @Args('confirmation') confirmation: string,
    @Context() request: RequestContext,
  ): Promise<string> {
    return this.publishDraft.run(accessOf(request), { code, expectedRevision, confirmation });
  }

  @Mutation(() => Boolean)
  async retireInstrumentVersion(
    @Args('code', { type: () => ID }) code: string,
    @Args('version') version: string,
    @Args('reason') reason: string,
    @Args('confirmation') confirmation: string,
    @Context() request: RequestContext,
  ): Promise<boolean> {
    await this.retireVersion.run(accessOf(request), { code, version, reason, confirmation });
    return true;
  }
}
