import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ScanRefInput } from '../scan.graphql-types.js';
import { accessOf } from '../scan.resolver.js';
import { DecideProposal } from './decide-proposal.js';
import { ReadRequests } from './read-requests.js';
import { RequestAnswers } from './request-answers.js';
import {
  AskedLinkType,
  DecideProposalInput,
  RequestAnswersInput,
  RevokeRequestInput,
  ScanRequestsType,
} from './requests.graphql-types.js';
import { RevokeRequest } from './revoke-request.js';

@Resolver()
export class RequestsResolver {
  constructor(
    private readonly readRequests: ReadRequests,
    private readonly askForAnswers: RequestAnswers,
    private readonly revokeRequests: RevokeRequest,
    private readonly decideProposals: DecideProposal,
  ) {}

  @Query(() => ScanRequestsType)
  async scanRequests(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<ScanRequestsType> {
    return this.readRequests.run(accessOf(request, scan.region), scan);
  }

  @Mutation(() => AskedLinkType)
  async requestAnswers(
    @Args('input') { message = null, ...input }: RequestAnswersInput,
    @Context() request: RequestContext,
  ): Promise<AskedLinkType> {
    const access = accessOf(request, input.scan.region);
    const token = await this.askForAnswers.run(access, { ...input, message });
    return { token, requests: await this.readRequests.run(access, input.scan) };
  }

  @Mutation(() => ScanRequestsType)
  async revokeRequest(
    @Args('input') input: RevokeRequestInput,
    @Context() request: RequestContext,
  ): Promise<ScanRequestsType> {
    const access = accessOf(request, input.scan.region);
    await this.revokeRequests.run(access, input);
    return this.readRequests.run(access, input.scan);
  }

  @Mutation(() => ScanRequestsType)
  async decideProposal(
    @Args('input') input: DecideProposalInput,
    @Context() request: RequestContext,
  ): Promise<ScanRequestsType> {
    const access = accessOf(request, input.scan.region);
    await this.decideProposals.run(access, input);
    return this.readRequests.run(access, input.scan);
  }
}
