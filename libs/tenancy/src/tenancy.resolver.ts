import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { requireActor, type Actor } from './actor.js';
import type { RequestContext } from './request-context.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SessionType, SignInInput, ViewerType } from './tenancy.graphql-types.js';

@Resolver()
export class TenancyResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly openSessions: Sessions,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Null when nobody is signed in.' })
  viewer(@Context() request: RequestContext): ViewerType | null {
    return request.actor && viewerOf(request.actor);
  }

  @Query(() => [SessionType])
  async sessions(@Context() request: RequestContext): Promise<SessionType[]> {
    return this.openSessions.list(requireActor(request.actor));
  }

  @Mutation(() => ViewerType)
  async signIn(
    @Args('input') input: SignInInput,
    @Context() request: RequestContext,
  ): Promise<ViewerType> {
    const { address, userAgent } = request;
    const token = await this.signIns.run({ ...input, address, userAgent });
    // The browser forgets the former session with its cookie; so does the server.
    if (request.actor) await this.openSessions.end(request.actor, request.actor.sessionId);
    request.setSessionToken(token);
    return viewerOf(requireActor(await this.openSessions.findActor(token)));
  }

  @Mutation(() => Boolean)
  async signOut(@Context() request: RequestContext): Promise<boolean> {
    if (request.actor) await this.openSessions.end(request.actor, request.actor.sessionId);
    request.setSessionToken(null);
    return true;
  }

  @Mutation(() => [SessionType])
  async endSession(
    @Args('id', { type: () => ID }) id: string,
    @Context() request: RequestContext,
  ): Promise<SessionType[]> {
    const actor = requireActor(request.actor);
    if (!isUuid(id)) throw notFound();
    await this.openSessions.end(actor, id);
    return this.openSessions.list(actor);
  }
}

function viewerOf(actor: Actor): ViewerType {
  return {
    id: actor.personId,
    name: actor.name,
    email: actor.email,
    isPlatformAdministrator: actor.isPlatformAdministrator,
    regions: actor.regions.map((region) => ({ ...region, grants: [...region.grants] })),
  };
}
