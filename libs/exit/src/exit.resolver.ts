import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterPlatform, requireActor } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { AskRemoval, noArchiveWanted } from './ask-removal.js';
import { enterExit, type ExitAccess } from './exit-access.js';
import {
  RegionExitType,
  RegionRemovalType,
  RemoveRegionInput,
  type RemovalStandingType,
} from './exit.graphql-types.js';
import { ReadExports, type RegionExit } from './read-exports.js';
import type { RegionRemoval } from './removals.js';

const accessOf = ({ actor, traceId }: RequestContext, region: string): ExitAccess =>
  enterExit(requireActor(actor), region, traceId);

const toExitType = (
  { slug, name, exports }: RegionExit,
  removal: RemovalStandingType | null,
): RegionExitType => ({
  slug,
  name,
  exports: exports.map(({ askedByName, ...made }) => ({
    ...made,
    askedBy: askedByName,
    path: made.state === 'ready' ? `/downloads/archieven/${slug}/${made.id}` : null,
  })),
  removal,
});

const sum = (counts: Readonly<Record<string, number>> | null): number | null =>
  counts && Object.values(counts).reduce((total, count) => total + count, 0);

const toRemovalType = (removal: RegionRemoval): RegionRemovalType => ({
  ...removal,
  askedBy: removal.askedByName,
  rowsBefore: sum(removal.countsBefore),
  rowsAfter: sum(removal.countsAfter),
  path: removal.state === 'done' ? `/downloads/verwijderingen/${removal.id}` : null,
});

/** A region that leaves: for the platform administrator, and its archive for who led it. */
@Resolver()
export class ExitResolver {
  constructor(
    private readonly exports: ReadExports,
    private readonly removals: AskRemoval,
  ) {}

  @Query(() => RegionExitType)
  async regionExit(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<RegionExitType> {
    const access = accessOf(request, region);
    return toExitType(await this.exports.read(access), await this.standing(access));
  }

  @Mutation(() => RegionExitType, {
    description: 'Begins an archive; while one is being made it is that one.',
  })
  async exportRegion(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<RegionExitType> {
    const access = accessOf(request, region);
    return toExitType(await this.exports.ask(access), await this.standing(access));
  }

  @Query(() => [RegionRemovalType], { description: 'The last ones, newest first.' })
  async regionRemovals(
    @Context() { actor, traceId }: RequestContext,
  ): Promise<RegionRemovalType[]> {
    const removals = await this.removals.list(enterPlatform(requireActor(actor), traceId));
    return removals.map(toRemovalType);
  }

  @Mutation(() => [RegionRemovalType], {
    description: 'Of a region that is over: takes away everything of it.',
  })
  async removeRegion(
    @Args('input') input: RemoveRegionInput,
    @Context() { actor: session, traceId }: RequestContext,
  ): Promise<RegionRemovalType[]> {
    const actor = requireActor(session);
    const removals = await this.removals.run(enterPlatform(actor, traceId), {
      ...input,
      withoutArchive: input.withoutArchive ?? null,
      askedByName: actor.name,
    });
    return removals.map(toRemovalType);
  }

  private async standing(access: ExitAccess): Promise<RemovalStandingType | null> {
    if (access.of === 'region') return null;
    const standing = await this.removals.standing(access.platform, access.slug);
    return { ...standing, statement: noArchiveWanted };
  }
}
