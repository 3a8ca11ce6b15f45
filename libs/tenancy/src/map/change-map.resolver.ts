import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterPlatform, requireActor, type PlatformAccess } from '../actor.js';
import type { RequestContext } from '../request-context.js';
import {
  MunicipalityChangeInput,
  MunicipalityChangePreviewType,
  RecordMunicipalityChangeInput,
} from './change-map.graphql-types.js';
import { ChangeMap } from './change-map.js';
import type { ChangeRequest } from './record-change.js';

/** Changes of the map, by who keeps the platform. */
@Resolver()
export class ChangeMapResolver {
  constructor(private readonly changeMap: ChangeMap) {}

  @Query(() => MunicipalityChangePreviewType)
  async municipalityChangePreview(
    @Args('change') change: MunicipalityChangeInput,
    @Context() request: RequestContext,
  ): Promise<MunicipalityChangePreviewType> {
    return this.changeMap.preview(platformOf(request), toRequest(change));
  }

  @Mutation(() => MunicipalityChangePreviewType)
  async recordMunicipalityChange(
    @Args('input') { change, confirmation }: RecordMunicipalityChangeInput,
    @Context() request: RequestContext,
  ): Promise<MunicipalityChangePreviewType> {
    return this.changeMap.record(platformOf(request), { ...toRequest(change), confirmation });
  }
}

const platformOf = ({ actor, traceId }: RequestContext): PlatformAccess =>
  enterPlatform(requireActor(actor), traceId);

const toRequest = ({ decisions, ...change }: MunicipalityChangeInput): ChangeRequest => ({
  change,
  decisions: decisions.map(({ subregion = null, ...each }) => ({ ...each, subregion })),
});
