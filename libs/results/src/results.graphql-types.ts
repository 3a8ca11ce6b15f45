import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import {
  changeSubjects,
  type AnswerKind,
  type ChangeSubject,
  type ScanStatus,
} from '@ijkpunt/contracts';
import { InstrumentType, LevelType } from '@ijkpunt/instruments/api';
import {
  AnswerKindEnum,
  CampaignType,
  ProgressType,
  ScanStatusEnum,
  SubmissionType,
} from '@ijkpunt/scans/api';
import type { ChangeKind } from '@ijkpunt/tenancy';
import { ChangeKindEnum, enumOf, MunicipalityType, RegionNameType } from '@ijkpunt/tenancy/api';
import { FigureExplanationType } from './explanations/explanations.graphql-types.js';
import {
  gateReasons,
  insightKinds,
  predecessorAbsences,
  scoreAbsences,
  type GateReason,
  type InsightKind,
  type PredecessorAbsence,
  type ScoreAbsence,
} from './municipal-results.js';
import { memberAbsences, type MemberAbsence } from './read-progress.js';

const GateReasonEnum = enumOf(gateReasons);
const ScoreAbsenceEnum = enumOf(scoreAbsences);
const InsightKindEnum = enumOf(insightKinds);
registerEnumType(GateReasonEnum, { name: 'GateReason' });
registerEnumType(ScoreAbsenceEnum, { name: 'ScoreAbsence' });
registerEnumType(InsightKindEnum, { name: 'InsightKind' });
export const PredecessorAbsenceEnum = enumOf(predecessorAbsences);
registerEnumType(PredecessorAbsenceEnum, { name: 'PredecessorAbsence' });
const MemberAbsenceEnum = enumOf(memberAbsences);
registerEnumType(MemberAbsenceEnum, { name: 'MemberAbsence' });

@ObjectType('Gate', { description: "Why the region's mean is or is not there." })
export class GateType {
  @Field() isOpen: boolean;
  @Field(() => GateReasonEnum) reason: GateReason;
  @Field(() => Int) submittedCount: number;
  @Field(() => Int) memberCount: number;
  @Field(() => [MunicipalityType]) missing: readonly MunicipalityType[];
}

@ObjectType('Edition')
export class EditionType {
  @Field(() => Int) number: number;
  @Field(() => GraphQLISODateTime) publishedAt: Date;
  @Field(() => Int) version: number;
  @Field(() => Int) memberCount: number;
}

@ObjectType('ThemeResult')
export class ThemeResultType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => Float, {
    nullable: true,
    description: "Own score on the instrument's scale, one decimal; null with ownAbsence.",
  })
  own: number | null;
  @Field(() => ScoreAbsenceEnum, { nullable: true }) ownAbsence: ScoreAbsence | null;
  @Field(() => Int) counted: number;
  @Field(() => Int) asked: number;
  @Field(() => Int, { nullable: true }) lowest: number | null;
  @Field(() => Int, { nullable: true }) highest: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The former score over the questions that may be compared.',
  })
  previous: number | null;
  @Field(() => Float, { nullable: true, description: 'The own score over those questions.' })
  ownCompared: number | null;
  @Field(() => Int, { description: 'How many asked questions may be compared with then.' })
  comparable: number;
  @Field({ description: 'Too few of them: the line from then to now stops here.' })
  isBroken: boolean;
  @Field(() => Float, { nullable: true }) region: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many municipalities the regional figure stands on.',
  })
  regionCount: number | null;
}

@ObjectType('QuestionResult')
export class QuestionResultType {
  @Field(() => ID) code: string;
  @Field(() => ID) themeCode: string;
  @Field() statement: string;
  @Field(() => AnswerKindEnum, { nullable: true }) kind: AnswerKind | null;
  @Field(() => Int, { nullable: true }) own: number | null;
  @Field(() => Int, { nullable: true }) previous: number | null;
  @Field(() => String, { nullable: true, description: 'Why it may not be compared with then.' })
  breakReason: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What was written beside the answer; of an open question the answer itself.',
  })
  note: string | null;
  @Field(() => Float, { nullable: true }) region: number | null;
}

@ObjectType('Insight')
export class InsightType {
  @Field(() => InsightKindEnum) kind: InsightKind;
  @Field(() => ID) themeCode: string;
  @Field(() => ID, { nullable: true }) questionCode: string | null;
  @Field(() => Float) from: number;
  @Field(() => Float) to: number;
}

@ObjectType('AreaChange')
export class AreaChangeType {
  @Field(() => ChangeKindEnum) kind: ChangeKind;
  @Field() changedOn: string;
  @Field(() => MunicipalityType) other: MunicipalityType;
  @Field({ description: 'Area went to the other one, instead of coming from it.' })
  isGiver: boolean;
}

@ObjectType('PredecessorTheme')
export class PredecessorThemeType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => Float, { nullable: true }) score: number | null;
}

@ObjectType('PredecessorResult', {
  description: 'What a municipality measured that is part of this one now; never averaged.',
})
export class PredecessorResultType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field() changedOn: string;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => PredecessorAbsenceEnum, { nullable: true }) absence: PredecessorAbsence | null;
  @Field(() => Float, { nullable: true }) total: number | null;
  @Field(() => [PredecessorThemeType]) themes: readonly PredecessorThemeType[];
}

@ObjectType('Results')
export class ResultsType {
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => InstrumentType) instrument: InstrumentType;
  @Field(() => Int) version: number;
  @Field(() => SubmissionType, { nullable: true }) submission: SubmissionType | null;
  @Field(() => Float, { nullable: true }) total: number | null;
  @Field(() => ScoreAbsenceEnum, { nullable: true }) totalAbsence: ScoreAbsence | null;
  @Field(() => Float, { nullable: true }) previousTotal: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The own total over what may be compared with the previous campaign.',
  })
  totalSincePrevious: number | null;
  @Field(() => Float, { nullable: true }) baselineTotal: number | null;
  @Field(() => Float, { nullable: true }) totalSinceBaseline: number | null;
  @Field(() => Float, { nullable: true }) regionTotal: number | null;
  @Field(() => CampaignType, { nullable: true }) previousCampaign: CampaignType | null;
  @Field(() => CampaignType, { nullable: true }) baselineCampaign: CampaignType | null;
  @Field(() => [AreaChangeType], {
    description: 'By which the area is another than at a campaign beside this one.',
  })
  areaChanges: readonly AreaChangeType[];
  @Field(() => [PredecessorResultType]) predecessors: readonly PredecessorResultType[];
  @Field(() => [ThemeResultType]) themes: readonly ThemeResultType[];
  @Field(() => [QuestionResultType]) questions: readonly QuestionResultType[];
  @Field(() => [QuestionResultType]) lowest: readonly QuestionResultType[];
  @Field(() => [InsightType]) insights: readonly InsightType[];
  @Field(() => GateType) gate: GateType;
  @Field(() => EditionType, { nullable: true }) edition: EditionType | null;
  @Field({ description: 'The own figures are of a later submission than the edition counts.' })
  isNewerThanEdition: boolean;
  @Field(() => [FigureExplanationType], { description: 'The own words of the municipality.' })
  explanations: readonly FigureExplanationType[];
  @Field() canExplain: boolean;
}

@ObjectType('MemberProgress')
export class MemberProgressType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => ScanStatusEnum) status: ScanStatus;
  @Field(() => ProgressType) progress: ProgressType;
  @Field(() => SubmissionType, { nullable: true }) submission: SubmissionType | null;
  @Field(() => Float, {
    nullable: true,
    description: "Only where the municipality's openness lets the viewer see it.",
  })
  total: number | null;
  @Field(() => MemberAbsenceEnum, { nullable: true }) totalAbsence: MemberAbsence | null;
}

@ObjectType('RegionTheme')
export class RegionThemeType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => Float, { nullable: true }) region: number | null;
  @Field(() => Int) regionCount: number;
  @Field(() => Float, { nullable: true }) previous: number | null;
  @Field({ description: 'The questions changed since: the line from then to now stops here.' })
  isBroken: boolean;
}

@ObjectType('CampaignProgress')
export class CampaignProgressType {
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => Int) version: number;
  @Field(() => [LevelType]) scale: readonly LevelType[];
  @Field(() => GateType) gate: GateType;
  @Field(() => [MemberProgressType]) members: readonly MemberProgressType[];
  @Field(() => EditionType, { nullable: true }) edition: EditionType | null;
  @Field(() => [EditionType], { description: 'Newest first.' }) editions: readonly EditionType[];
  @Field(() => Float, { nullable: true }) regionTotal: number | null;
  @Field(() => Float, { nullable: true }) previousRegionTotal: number | null;
  @Field(() => CampaignType, { nullable: true }) previousCampaign: CampaignType | null;
  @Field(() => [RegionThemeType]) themes: readonly RegionThemeType[];
}

@ObjectType('DiscussionMark', { description: 'Somebody there finds the question unclear.' })
export class DiscussionMarkType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field() reason: string;
  @Field(() => GraphQLISODateTime) markedAt: Date;
}

@ObjectType('LevelCount')
export class LevelCountType {
  @Field(() => Int) value: number;
  @Field(() => Int, { description: 'How many municipalities answered this level.' }) count: number;
}

@ObjectType('DiscussedQuestion')
export class DiscussedQuestionType {
  @Field(() => ID) questionCode: string;
  @Field(() => [DiscussionMarkType]) marks: readonly DiscussionMarkType[];
  @Field(() => [LevelCountType], {
    nullable: true,
    description: 'Null where the counts could tell of one municipality, or too early.',
  })
  levels: readonly LevelCountType[] | null;
}

@ObjectType('Discussion', { description: 'The questions for a region to talk about.' })
export class DiscussionType {
  @Field(() => ID) id: string;
  @Field(() => GateType) gate: GateType;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The spread is that of the first edition, and stays so.',
  })
  spreadAt: Date | null;
  @Field(() => [DiscussedQuestionType], {
    description: 'Most marks first, then those answered furthest apart.',
  })
  questions: readonly DiscussedQuestionType[];
}

const ChangeSubjectEnum = enumOf(changeSubjects);
registerEnumType(ChangeSubjectEnum, { name: 'ChangeSubject' });

@ObjectType('CampaignChange')
export class CampaignChangeType {
  @Field() campaign: string;
  @Field(() => Int) version: number;
  @Field(() => [ChangeSubjectEnum], { description: 'Which parts of a screen are old.' })
  about: ChangeSubject[];
}
