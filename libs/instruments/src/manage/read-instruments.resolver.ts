import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { enterPlatform, requireActor, type PlatformAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { inReadingOrder } from './document-order.js';
import { ListInstruments, type InstrumentLine } from './list-instruments.js';
import {
  InstrumentChangesType,
  InstrumentDraftType,
  InstrumentLineType,
  InstrumentVersionType,
  SuggestedLineageType,
  toProblemType,
} from './manage.graphql-types.js';
import { ReadChanges } from './read-changes.js';
import { ReadDraft } from './read-draft.js';
import { ReadVersion } from './read-version.js';
import { SuggestDraftLineage } from './suggest-draft-lineage.js';

export const accessOf = ({ actor, traceId }: RequestContext): PlatformAccess =>
  enterPlatform(requireActor(actor), traceId);

/** What the platform administrator sees of the instruments. */
@Resolver()
export class ReadInstrumentsResolver {
  constructor(
    private readonly listInstruments: ListInstruments,
    private readonly readVersion: ReadVersion,
    private readonly readDraft: ReadDraft,
    private readonly readChanges: ReadChanges,
    private readonly suggestLineage: SuggestDraftLineage,
  ) {}

  @Query(() => [InstrumentLineType])
  async instruments(@Context() request: RequestContext): Promise<InstrumentLineType[]> {
    return (await this.listInstruments.run(accessOf(request))).map(toLineType);
  }

  @Query(() => InstrumentVersionType)
  async instrumentVersion(
    @Args('code', { type: () => ID }) code: string,
    @Args('version') version: string,
    @Context() request: RequestContext,
  ): Promise<InstrumentVersionType> {
    const read = await this.readVersion.run(accessOf(request), code, version);
    return { ...read, document: JSON.stringify(inReadingOrder(read.document)) };
  }

  @Query(() => InstrumentDraftType)
  async instrumentDraft(
    @Args('code', { type: () => ID }) code: string,
    @Context() request: RequestContext,
  ): Promise<InstrumentDraftType> {
    const draft = await this.readDraft.run(accessOf(request), code);
    return {
      ...draft,
      document: JSON.stringify(inReadingOrder(draft.document)),
      problems: draft.problems.map(toProblemType),
    };
  }

  @Query(() => InstrumentChangesType, {
    description: 'With the former version; without a version, those of the draft.',
  })
  async instrumentChanges(
    @Args('code', { type: () => ID }) code: string,
    @Args('version', { type: () => String, nullable: true }) version: string | null,
    @Context() request: RequestContext,
  ): Promise<InstrumentChangesType> {
    return this.readChanges.run(accessOf(request), code, version ?? null);
  }

  @Query(() => [SuggestedLineageType], {
    description: 'How the draft may descend from the version it follows; a person decides.',
  })
  async suggestedLineage(
    @Args('code', { type: () => ID }) code: string,
    @Context() request: RequestContext,
  ): Promise<SuggestedLineageType[]> {
    return this.suggestLineage.run(accessOf(request), code);
  }
}

const toLineType = ({ versions, ...line }: InstrumentLine): InstrumentLineType => ({
  ...line,
  versions: [...versions],
});
