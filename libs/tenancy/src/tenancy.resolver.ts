import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUuid, notFound } from '@ijkpunt/contracts';
import { requireActor } from './actor.js';
import { ChangePassword } from './change-password.js';
import type { RequestContext } from './request-context.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import {
  ChangePasswordInput,
  SessionType,
  SignInInput,
  ViewerType,
} from './tenancy.graphql-types.js';
import { viewerOf } from './viewer.js';

@Resolver()
export class TenancyResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly openSessions: Sessions,
    private readonly passwords: ChangePassword,
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
  async changePassword(
    @Args('input') input: ChangePasswordInput,
    @Context() request: RequestContext,
  ): Promise<SessionType[]> {
    const actor = requireActor(request.actor);
    await this.passwords.run(actor, { ...input, address: request.address });
    return this.openSessions.list(actor);
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
