import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { AnswerKind } from '@ijkpunt/contracts';
import { InstrumentType } from '@ijkpunt/instruments/api';
import { enumOf } from '@ijkpunt/tenancy/api';
import { AnswerKindEnum, ScanRefInput } from '../scan.graphql-types.js';
import { decisions, type Decision } from './decide-proposal.js';
import { requestStates, type RequestState } from './scan-requests.js';

const RequestStateEnum = enumOf(requestStates);
const DecisionEnum = enumOf(decisions);
registerEnumType(RequestStateEnum, { name: 'RequestState' });
registerEnumType(DecisionEnum, { name: 'Decision' });

@ObjectType({ isAbstract: true })
class ProposedContentType {
  @Field(() => ID) questionCode: string;
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int, { nullable: true }) level: number | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String, { nullable: true }) responsible: string | null;
  @Field(() => String, { nullable: true }) action: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) dueOn: string | null;
}

@ObjectType('AnswerProposal', { description: 'Waits for the decision of a coordinator.' })
export class AnswerProposalType extends ProposedContentType {
  @Field(() => ID) id: string;
  @Field() proposedBy: string;
  @Field(() => GraphQLISODateTime) proposedAt: Date;
}

@ObjectType('ScanRequest', { description: 'Questions that somebody without an account was asked.' })
export class ScanRequestType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => [ID]) questionCodes: readonly string[];
  @Field(() => [ID], { description: 'Those for which something was proposed.' })
  proposedCodes: readonly string[];
  @Field() askedBy: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) lastOpenedAt: Date | null;
  @Field(() => RequestStateEnum) state: RequestState;
}

@ObjectType('ScanRequests')
export class ScanRequestsType {
  @Field(() => ID) id: string;
  @Field(() => [ScanRequestType], { description: 'Newest first.' })
  requests: readonly ScanRequestType[];
  @Field(() => [AnswerProposalType], { description: 'Those that wait, oldest first.' })
  proposals: readonly AnswerProposalType[];
  @Field() canAsk: boolean;
}

@ObjectType('AskedLink')
export class AskedLinkType {
  @Field({ description: 'Of the link; shown this once, nothing keeps it.' }) token: string;
  @Field(() => ScanRequestsType) requests: ScanRequestsType;
}

@ObjectType('OwnProposal')
export class OwnProposalType extends ProposedContentType {
  @Field(() => Int) revision: number;
}

@ObjectType('QuestionNote', { description: 'How the region reads a question.' })
class QuestionNoteType {
  @Field(() => ID) code: string;
  @Field() text: string;
}

@ObjectType('GuestRequest', { description: 'What somebody with a link sees.' })
export class GuestRequestType {
  @Field() name: string;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field() askedBy: string;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field() municipality: string;
  @Field() campaign: string;
  @Field(() => InstrumentType, { description: 'Holds only the questions that were asked.' })
  instrument: InstrumentType;
  @Field(() => [QuestionNoteType]) readingNotes: readonly QuestionNoteType[];
  @Field(() => [OwnProposalType]) proposals: readonly OwnProposalType[];
}

@InputType()
export class RequestAnswersInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field({ description: 'Of the colleague, as people call them.' }) name: string;
  @Field(() => [ID]) questionCodes: string[];
  @Field(() => String, { nullable: true }) message?: string | null;
  @Field(() => Int, { defaultValue: 14, description: 'Never longer than the campaign is open.' })
  days: number;
}

@InputType()
export class RevokeRequestInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => ID) requestId: string;
}

@InputType()
export class DecideProposalInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => ID) proposalId: string;
  @Field(() => DecisionEnum) decision: Decision;
  @Field(() => Int, { description: 'Of the answer beside it; 0 when there was none.' })
  expectedRevision: number;
}

@InputType()
export class ProposeAnswerInput {
  @Field() token: string;
  @Field() questionCode: string;
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int, { nullable: true }) level?: number | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String, { nullable: true }) responsible?: string | null;
  @Field(() => String, { nullable: true }) action?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) dueOn?: string | null;
  @Field(() => Int, { description: 'Of the own proposal; 0 when there was none.' })
  expectedRevision: number;
}
