import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireActor } from '../actor.js';
import type { RequestContext } from '../request-context.js';
import { Sessions } from '../sessions.js';
import { ViewerType } from '../tenancy.graphql-types.js';
import { viewerOf } from '../viewer.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AcceptInvitationInput, InvitationType } from './people.graphql-types.js';

/** For whoever holds the link of an invitation. */
@Resolver()
export class InvitationResolver {
  constructor(
    private readonly accepting: AcceptInvitation,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => InvitationType)
  async invitation(
    @Args('token') token: string,
    @Context() request: RequestContext,
  ): Promise<InvitationType> {
    return this.accepting.look({ ...request, token });
  }

  @Mutation(() => ViewerType)
  async acceptInvitation(
    @Args('input') { token, name, password }: AcceptInvitationInput,
    @Context() request: RequestContext,
  ): Promise<ViewerType> {
    const session = await this.accepting.run({ token, name: name ?? '', password }, request);
    // The browser forgets the former session with its cookie; so does the server.
    if (request.actor) await this.sessions.end(request.actor, request.actor.sessionId);
    request.setSessionToken(session);
    return viewerOf(requireActor(await this.sessions.findActor(session)));
  }
}
