import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { accessOf, ScanRefInput } from '@ijkpunt/scans/api';
import { Links } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { MakeShareLink } from './make-share-link.js';
import { ReadShareLinks } from './read-share-links.js';
import { ReadShared } from './read-shared.js';
import { RevokeShareLink } from './revoke-share-link.js';
import { SharedItemType } from './shared.graphql-types.js';
import {
  MadeShareLinkType,
  MakeShareLinkInput,
  RevokeShareLinkInput,
  SharedWithType,
} from './sharing.graphql-types.js';

/** For whoever works in the municipality. */
@Resolver()
export class SharingResolver {
  constructor(
    private readonly read: ReadShareLinks,
    private readonly making: MakeShareLink,
    private readonly revoking: RevokeShareLink,
  ) {}

  @Query(() => SharedWithType)
  async sharedWith(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<SharedWithType> {
    return this.read.run(accessOf(request, scan.region), scan);
  }

  @Mutation(() => MadeShareLinkType)
  async makeShareLink(
    @Args('input') { reportId = null, ...input }: MakeShareLinkInput,
    @Context() request: RequestContext,
  ): Promise<MadeShareLinkType> {
    const access = accessOf(request, input.scan.region);
    const token = await this.making.run(access, { ...input, reportId });
    return { token, sharedWith: await this.read.run(access, input.scan) };
  }

  @Mutation(() => SharedWithType)
  async revokeShareLink(
    @Args('input') { scan, linkId }: RevokeShareLinkInput,
    @Context() request: RequestContext,
  ): Promise<SharedWithType> {
    const access = accessOf(request, scan.region);
    await this.revoking.run(access, scan, linkId);
    return this.read.run(access, scan);
  }
}

/** For whoever holds a link: the token says all, a session counts for nothing here. */
@Resolver()
export class SharedResolver {
  constructor(
    private readonly links: Links,
    private readonly shared: ReadShared,
  ) {}

  @Query(() => SharedItemType)
  async sharedItem(
    @Args('token') token: string,
    @Context() request: RequestContext,
  ): Promise<SharedItemType> {
    return this.shared.item(await this.links.enter('share', { ...request, token }));
  }
}
