import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '@ijkpunt/platform';
import { toInstrumentType } from '@ijkpunt/instruments/api';
import { enterRegion, Region, requireActor, type RegionAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import type { Answer } from './answer.entity.js';
import { contentOfSubmitted, type SubmittedAnswer } from './submitted-scan.js';
import {
  askedInstrument,
  campaignStatus,
  listCampaigns,
  readOwnMembers,
  summarize,
  withOwnClosing,
  type CampaignSummary,
} from './campaigns.js';
import { ChangeDocuments } from './documents/change-documents.js';
import { ReadScan, type ScanView } from './read-scan.js';
import { ReopenScan } from './reopen-scan.js';
import { SaveAnswer, type SavedAnswer } from './save-answer.js';
import {
  AddDocumentInput,
  RegionType,
  RemoveDocumentInput,
  ReopenScanInput,
  SaveAnswerInput,
  SavedAnswerType,
  ScanRefInput,
  ScanType,
  SubmitScanInput,
  type AnswerType,
  type CampaignType,
  type RegionCampaignType,
  type PreviousAnswerType,
  type SubmissionType,
} from './scan.graphql-types.js';
import type { SubmissionFacts } from './submissions.js';
import { SubmitScan } from './submit-scan.js';

/** The actor of a request inside the region it names. */
export function accessOf(request: RequestContext, region: string): RegionAccess {
  return enterRegion(requireActor(request.actor), region, request.traceId);
}

export function toCampaignType(campaign: CampaignSummary, now = new Date()): CampaignType {
  return { ...campaign, status: campaignStatus(campaign, now) };
}

export function toSubmissionType(submission: SubmissionFacts): SubmissionType {
  const { revision, submittedAt, submittedByName, openness } = submission;
  return { revision, submittedAt, submittedBy: submittedByName, openness };
}

const toAnswerType = (answer: Answer): AnswerType => ({
  ...answer,
  answeredBy: answer.answeredByName,
});

export const toSavedAnswerType = (saved: SavedAnswer): SavedAnswerType => ({
  ...saved,
  answer: toAnswerType(saved.answer),
});

const toPreviousAnswerType = (answer: SubmittedAnswer): PreviousAnswerType => ({
  questionCode: answer.code,
  ...contentOfSubmitted(answer),
});

@Resolver()
export class ScanResolver {
  constructor(
    private readonly database: Database,
    private readonly readScan: ReadScan,
    private readonly saveAnswers: SaveAnswer,
    private readonly submitScans: SubmitScan,
    private readonly reopenScans: ReopenScan,
    private readonly changeDocuments: ChangeDocuments,
  ) {}

  @Query(() => RegionType)
  async region(
    @Args('region') slug: string,
    @Context() request: RequestContext,
  ): Promise<RegionType> {
    const { region, context } = accessOf(request, slug);
    const { campaigns, opennessAsked } = await this.database.readInRegion(context, async (tx) => {
      const summaries: (CampaignSummary & Pick<RegionCampaignType, 'ownMembers'>)[] = [];
      const members = await readOwnMembers(tx, context);
      for (const campaign of await listCampaigns(tx, context)) {
        const instrument = await askedInstrument(tx, campaign);
        const own = context.isRegional ? [] : context.municipalities;
        summaries.push({
          ...summarize(await withOwnClosing(tx, context, campaign, own), instrument),
          ownMembers: members.get(campaign.id) ?? [],
        });
      }
      const found = await tx.findOneBy(Region, { regionId: context.regionId });
      return { campaigns: summaries, opennessAsked: found?.opennessAsked ?? null };
    });
    return {
      ...region,
      opennessAsked,
      campaigns: campaigns.map(({ ownMembers, ...each }) => ({
        ...toCampaignType(each),
        ownMembers,
      })),
    };
  }

  @Query(() => ScanType)
  async scan(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<ScanType> {
    const access = accessOf(request, scan.region);
    return toScanType(access, await this.readScan.run(access, scan));
  }

  @Mutation(() => SavedAnswerType)
  async saveAnswer(
    @Args('input') input: SaveAnswerInput,
    @Context() request: RequestContext,
  ): Promise<SavedAnswerType> {
    const { level = null, note = null, ...rest } = input;
    const access = accessOf(request, input.scan.region);
    return toSavedAnswerType(await this.saveAnswers.run(access, { ...rest, level, note }));
  }

  @Mutation(() => ScanType)
  async addDocument(
    @Args('input') input: AddDocumentInput,
    @Context() request: RequestContext,
  ): Promise<ScanType> {
    const access = accessOf(request, input.scan.region);
    await this.changeDocuments.add(access, input);
    return toScanType(access, await this.readScan.run(access, input.scan));
  }

  @Mutation(() => ScanType)
  async removeDocument(
    @Args('input') input: RemoveDocumentInput,
    @Context() request: RequestContext,
  ): Promise<ScanType> {
    const access = accessOf(request, input.scan.region);
    await this.changeDocuments.remove(access, input);
    return toScanType(access, await this.readScan.run(access, input.scan));
  }

  @Mutation(() => ScanType)
  async submitScan(
    @Args('input') input: SubmitScanInput,
    @Context() request: RequestContext,
  ): Promise<ScanType> {
    const access = accessOf(request, input.scan.region);
    await this.submitScans.run(access, input);
    return toScanType(access, await this.readScan.run(access, input.scan));
  }

  @Mutation(() => ScanType)
  async reopenScan(
    @Args('input') input: ReopenScanInput,
    @Context() request: RequestContext,
  ): Promise<ScanType> {
    const access = accessOf(request, input.scan.region);
    await this.reopenScans.run(access, input);
    return toScanType(access, await this.readScan.run(access, input.scan));
  }
}

function toScanType(access: RegionAccess, scan: ScanView): ScanType {
  return {
    ...scan,
    region: { slug: access.region.slug, name: access.region.name },
    campaign: toCampaignType(scan.campaign),
    instrument: toInstrumentType(scan.instrument),
    answers: scan.answers.map(toAnswerType),
    previousCampaign: scan.previousCampaign && toCampaignType(scan.previousCampaign),
    previousAnswers: scan.previousAnswers.map(toPreviousAnswerType),
    origins: scan.origins.map(({ code, former, ...origin }) => ({
      ...origin,
      questionCode: code,
      former: former.map((each) => ({
        ...each,
        answer: each.answer && toPreviousAnswerType(each.answer),
      })),
    })),
    predecessors: scan.predecessors.map(({ municipality, answers }) => ({
      municipality,
      answers: answers.map(toPreviousAnswerType),
    })),
    submissions: scan.submissions.map(toSubmissionType),
  };
}
