import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import {
  answerKinds,
  campaignStatuses,
  scanStatuses,
  type AnswerKind,
  type CampaignStatus,
  type Openness,
  type ScanStatus,
} from '@ijkpunt/contracts';
import { descentKinds, type DescentKind } from '@ijkpunt/instruments';
import { InstrumentType } from '@ijkpunt/instruments/api';
import {
  enumOf,
  GrantType,
  MunicipalityType,
  OpennessEnum,
  RegionNameType,
} from '@ijkpunt/tenancy/api';

export const AnswerKindEnum = enumOf(answerKinds);
export const ScanStatusEnum = enumOf(scanStatuses);
const CampaignStatusEnum = enumOf(campaignStatuses);
const DescentKindEnum = enumOf(descentKinds);
registerEnumType(AnswerKindEnum, { name: 'AnswerKind' });
registerEnumType(ScanStatusEnum, { name: 'ScanStatus' });
registerEnumType(CampaignStatusEnum, { name: 'CampaignStatus' });
registerEnumType(DescentKindEnum, { name: 'DescentKind' });

@InputType('ScanRef', { description: 'A scan, named as its URL names it.' })
export class ScanRefInput {
  @Field() region: string;
  @Field() campaign: string;
  @Field() municipality: string;
}

@InputType()
export class SaveAnswerInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field() questionCode: string;
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int, {
    nullable: true,
    description: 'Required for kind level, forbidden otherwise.',
  })
  level?: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Required for kind not_applicable; 'waar blijkt dat uit?' for the others.",
  })
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'Who takes it up; for a check only.' })
  responsible?: string | null;
  @Field(() => String, { nullable: true, description: 'For a check only.' })
  action?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; for a check only.' })
  dueOn?: string | null;
  @Field({
    defaultValue: false,
    description: 'The answer is that of the previous campaign, looked at and found to hold.',
  })
  isConfirmed: boolean;
  @Field(() => Int, { description: '0 when the person saw no answer yet.' })
  expectedRevision: number;
}

@InputType()
export class SubmitScanInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => Int) expectedRevision: number;
  @Field(() => OpennessEnum) openness: Openness;
  @Field(() => ID, { description: 'A uuid; the same key never submits twice.' })
  idempotencyKey: string;
}

@InputType()
export class ReopenScanInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => Int) expectedRevision: number;
  @Field() reason: string;
  @Field(() => ID) idempotencyKey: string;
}

@ObjectType('Campaign')
export class CampaignType {
  @Field() slug: string;
  @Field() title: string;
  @Field(() => Int) year: number;
  @Field() instrumentTitle: string;
  @Field() instrumentVersion: string;
  @Field({ description: 'A checklist has no scores.' }) isScored: boolean;
  @Field() hasRegionalMean: boolean;
  @Field() referenceDate: string;
  @Field(() => GraphQLISODateTime) opensAt: Date;
  @Field(() => GraphQLISODateTime) closesAt: Date;
  @Field(() => CampaignStatusEnum) status: CampaignStatus;
  @Field() isBaseline: boolean;
  @Field({ description: 'Made from a file of an earlier measurement.' }) isImported: boolean;
}

@ObjectType('RegionCampaign')
export class RegionCampaignType extends CampaignType {
  @Field(() => [ID], {
    description: 'Codes of the municipalities the viewer works for that take part in it.',
  })
  ownMembers: readonly string[];
}

@ObjectType('Region')
export class RegionType {
  @Field() slug: string;
  @Field() name: string;
  @Field(() => [GrantType]) grants: readonly GrantType[];
  @Field(() => OpennessEnum, {
    nullable: true,
    description: 'What the region asks of its municipalities, which choose themselves.',
  })
  opennessAsked: Openness | null;
  @Field(() => [RegionCampaignType]) campaigns: RegionCampaignType[];
}

@ObjectType({ isAbstract: true })
export class AnswerContentType {
  @Field(() => AnswerKindEnum) kind: AnswerKind;
  @Field(() => Int, { nullable: true }) level: number | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String, { nullable: true }) responsible: string | null;
  @Field(() => String, { nullable: true }) action: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) dueOn: string | null;
  @Field({ description: 'Confirms the answer of the previous campaign.' }) isConfirmed: boolean;
}

@ObjectType('Answer')
export class AnswerType extends AnswerContentType {
  @Field(() => ID) questionCode: string;
  @Field(() => Int) revision: number;
  @Field() answeredBy: string;
  @Field(() => GraphQLISODateTime) answeredAt: Date;
}

@ObjectType('PreviousAnswer', {
  description: 'What was answered in the submission of the previous campaign.',
})
export class PreviousAnswerType extends AnswerContentType {
  @Field(() => ID) questionCode: string;
}

@ObjectType('FormerLevel', { description: 'The answered level in the words of that version.' })
export class FormerLevelType {
  @Field(() => Int) value: number;
  @Field() label: string;
  @Field() text: string;
}

@ObjectType('FormerQuestion', { description: 'A question as the previous campaign asked it.' })
export class FormerQuestionType {
  @Field(() => ID) code: string;
  @Field() statement: string;
  @Field(() => FormerLevelType, { nullable: true }) level: FormerLevelType | null;
  @Field(() => PreviousAnswerType, { nullable: true }) answer: PreviousAnswerType | null;
}

@ObjectType('QuestionOrigin', {
  description: 'Where a question comes from that the previous campaign asked otherwise, or not.',
})
export class QuestionOriginType {
  @Field(() => ID) questionCode: string;
  @Field(() => DescentKindEnum) kind: DescentKind;
  @Field() isComparable: boolean;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => [FormerQuestionType]) former: FormerQuestionType[];
}

@ObjectType('PredecessorAnswers', {
  description: 'Of a municipality that is part of this one now; not answers of its own.',
})
export class PredecessorAnswersType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => [PreviousAnswerType]) answers: PreviousAnswerType[];
}

@ObjectType('ScanDocument')
export class ScanDocumentType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field({ description: 'Where to find it; may be empty.' }) place: string;
  @Field() addedBy: string;
}

@InputType()
export class AddDocumentInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field() title: string;
  @Field() place: string;
  @Field(() => ID) idempotencyKey: string;
}

@InputType()
export class RemoveDocumentInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => ID) documentId: string;
}

@ObjectType('Progress')
export class ProgressType {
  @Field(() => Int) answered: number;
  @Field(() => Int) asked: number;
}

@ObjectType('Submission')
export class SubmissionType {
  @Field(() => Int) revision: number;
  @Field(() => GraphQLISODateTime) submittedAt: Date;
  @Field() submittedBy: string;
  @Field(() => OpennessEnum) openness: Openness;
}

@ObjectType('ScanPermissions')
export class ScanPermissionsType {
  @Field() canEdit: boolean;
  @Field() canSubmit: boolean;
  @Field() canReopen: boolean;
}

@ObjectType('Scan')
export class ScanType {
  @Field(() => ID) id: string;
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => InstrumentType) instrument: InstrumentType;
  @Field(() => ScanStatusEnum) status: ScanStatus;
  @Field(() => Int, { description: 'Rises with every saved answer, submission and reopening.' })
  revision: number;
  @Field(() => ProgressType) progress: ProgressType;
  @Field(() => [AnswerType]) answers: AnswerType[];
  @Field(() => [ScanDocumentType], { description: 'Oldest first; empty unless asked for.' })
  documents: readonly ScanDocumentType[];
  @Field(() => CampaignType, { nullable: true }) previousCampaign: CampaignType | null;
  @Field(() => [PreviousAnswerType], { description: 'Those that still answer a present question.' })
  previousAnswers: PreviousAnswerType[];
  @Field(() => [QuestionOriginType], { description: 'Empty between equal versions.' })
  origins: QuestionOriginType[];
  @Field(() => [PredecessorAnswersType], {
    description: 'In the previous campaign, as far as the viewer may read there.',
  })
  predecessors: PredecessorAnswersType[];
  @Field(() => [SubmissionType], { description: 'Newest first.' }) submissions: SubmissionType[];
  @Field(() => String, { nullable: true }) reopenReason: string | null;
  @Field(() => ScanPermissionsType) permissions: ScanPermissionsType;
}

@ObjectType('SavedAnswer')
export class SavedAnswerType {
  @Field(() => AnswerType) answer: AnswerType;
  @Field(() => Int) revision: number;
  @Field(() => ProgressType) progress: ProgressType;
  @Field(() => ScanStatusEnum) status: ScanStatus;
}
