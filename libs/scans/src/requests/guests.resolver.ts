import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { toInstrumentType } from '@ijkpunt/instruments/api';
import { Links } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ProposeAnswer } from './propose-answer.js';
import { ReadGuestRequest } from './read-guest-request.js';
import { GuestRequestType, OwnProposalType, ProposeAnswerInput } from './requests.graphql-types.js';

/** For whoever holds a link: the token says all, a session counts for nothing here. */
@Resolver()
export class GuestsResolver {
  constructor(
    private readonly links: Links,
    private readonly readGuestRequest: ReadGuestRequest,
    private readonly proposals: ProposeAnswer,
  ) {}

  @Query(() => GuestRequestType)
  async guestRequest(
    @Args('token') token: string,
    @Context() request: RequestContext,
  ): Promise<GuestRequestType> {
    const read = await this.readGuestRequest.run(
      await this.links.enter('request', { ...request, token }),
    );
    return { ...read, instrument: toInstrumentType(read.instrument) };
  }

  @Mutation(() => OwnProposalType)
  async proposeAnswer(
    @Args('input') { token, level = null, note = null, ...rest }: ProposeAnswerInput,
    @Context() request: RequestContext,
  ): Promise<OwnProposalType> {
    const guest = await this.links.enter('request', { ...request, token });
    return this.proposals.run(guest, { ...rest, level, note });
  }
}
