import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterPlatform, requireActor, type PlatformAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { RegionExitType } from './exit.graphql-types.js';
import { ReadExports, type RegionExit } from './read-exports.js';

const accessOf = ({ actor, traceId }: RequestContext): PlatformAccess =>
  enterPlatform(requireActor(actor), traceId);

const toExitType = ({ slug, name, exports }: RegionExit): RegionExitType => ({
  slug,
  name,
  exports: exports.map(({ askedByName, ...made }) => ({
    ...made,
    askedBy: askedByName,
    path: made.state === 'ready' ? `/downloads/archieven/${slug}/${made.id}` : null,
  })),
});

/** A region that leaves, for the platform administrator. */
@Resolver()
export class ExitResolver {
  constructor(private readonly exports: ReadExports) {}

  @Query(() => RegionExitType)
  async regionExit(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<RegionExitType> {
    return toExitType(await this.exports.read(accessOf(request), region));
  }

  @Mutation(() => RegionExitType, {
    description: 'Begins an archive; while one is being made it is that one.',
  })
  async exportRegion(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<RegionExitType> {
    return toExitType(await this.exports.ask(accessOf(request), region));
  }
}
