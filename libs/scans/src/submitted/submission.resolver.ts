import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { toInstrumentType } from '@ijkpunt/instruments/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ScanRefInput } from '../scan.graphql-types.js';
import { accessOf, toCampaignType, toSubmissionType } from '../scan.resolver.js';
import { contentOfSubmitted } from '../submitted-scan.js';
import { ReadSubmission, type SubmissionView } from './read-submission.js';
import { SubmittedScanType } from './submission.graphql-types.js';

@Resolver()
export class SubmissionResolver {
  constructor(private readonly readSubmission: ReadSubmission) {}

  @Query(() => SubmittedScanType, { description: 'The last one without a revision.' })
  async submission(
    @Args('scan') scan: ScanRefInput,
    @Args('revision', { type: () => Int, nullable: true }) revision: number | null = null,
    @Context() request: RequestContext,
  ): Promise<SubmittedScanType> {
    const access = accessOf(request, scan.region);
    return toSubmittedScanType(await this.readSubmission.run(access, scan, revision ?? null));
  }
}

export function toSubmittedScanType({
  campaign,
  instrument,
  submission,
}: SubmissionView): SubmittedScanType {
  return {
    ...toSubmissionType(submission),
    id: submission.id,
    campaign: toCampaignType(campaign),
    instrument: toInstrumentType(instrument),
    answers: submission.snapshot.answers.map((answer) => ({
      questionCode: answer.code,
      ...contentOfSubmitted(answer),
      agreement: answer.agreement
        ? { reason: answer.agreement.reason, dissent: answer.agreement.dissent ?? null }
        : null,
    })),
    readingNotes: submission.snapshot.readingNotes ?? [],
    teamAnswers: (submission.snapshot.teamAnswers ?? []).map(({ code, ...answer }) => ({
      questionCode: code,
      ...answer,
    })),
  };
}
