import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LevelType } from '@ijkpunt/instruments/api';
import { CampaignType } from '@ijkpunt/scans/api';
import { enumOf, MunicipalityType, RegionNameType } from '@ijkpunt/tenancy/api';
import { EditionType, GateType, LevelCountType } from '../results.graphql-types.js';
import {
  differenceKinds,
  figureAbsences,
  groupAbsences,
  groupKinds,
  type DifferenceKind,
  type FigureAbsence,
  type GroupAbsence,
  type GroupKind,
  type SeenSpread,
} from './region-results.js';

const FigureAbsenceEnum = enumOf(figureAbsences);
const GroupAbsenceEnum = enumOf(groupAbsences);
const GroupKindEnum = enumOf(groupKinds);
const DifferenceKindEnum = enumOf(differenceKinds);
const SpreadBasisEnum = enumOf(['all', 'opened'] as const);
registerEnumType(FigureAbsenceEnum, { name: 'RegionFigureAbsence' });
registerEnumType(GroupAbsenceEnum, { name: 'GroupAbsence' });
registerEnumType(GroupKindEnum, { name: 'GroupKind' });
registerEnumType(DifferenceKindEnum, { name: 'DifferenceKind' });
registerEnumType(SpreadBasisEnum, { name: 'SpreadBasis' });

@ObjectType('RegionFigure', { description: "A mean of the region, on the instrument's scale." })
export class RegionFigureType {
  @Field(() => Float, { nullable: true }) mean: number | null;
  @Field(() => FigureAbsenceEnum, { nullable: true }) absence: FigureAbsence | null;
  @Field(() => Int, { description: 'How many municipalities it stands on.' }) n: number;
  @Field(() => Float, { nullable: true }) previous: number | null;
  @Field({ description: 'The questions changed since: the line from then to now stops here.' })
  isBroken: boolean;
}

@ObjectType('RegionThemeFigure')
export class RegionThemeFigureType extends RegionFigureType {
  @Field(() => ID) code: string;
  @Field() title: string;
}

@ObjectType('RegionQuestionFigure')
export class RegionQuestionFigureType extends RegionFigureType {
  @Field(() => ID) code: string;
  @Field(() => ID) themeCode: string;
  @Field() statement: string;
  @Field(() => String, { nullable: true }) breakReason: string | null;
}

@ObjectType('OpenedMember', { description: 'A municipality that opened its figures.' })
export class OpenedMemberType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => Float, { nullable: true }) total: number | null;
  @Field(() => [Float], { nullable: 'items', description: 'In the order of the themes.' })
  themes: readonly (number | null)[];
  @Field(() => [Int], { nullable: 'items', description: 'In the order of the questions.' })
  levels: readonly (number | null)[];
  @Field(() => [ID], { description: "Themes of which levels are kept back to protect another's." })
  heldThemes: readonly string[];
}

@ObjectType('OwnWords', { description: 'What a municipality says itself beside its figure.' })
export class OwnWordsType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field({ description: "'total', 'theme:A' or 'question:A1'." }) about: string;
  @Field() text: string;
}

@ObjectType('MemberAbsences', { description: 'How many municipalities are not shown, and why.' })
export class MemberAbsencesType {
  @Field(() => Int, { description: 'Chose to be in the mean only.' }) meanOnly: number;
  @Field(() => Int, { description: "Opened, and kept back to protect another's figures." })
  heldBack: number;
  @Field(() => Int) notSubmitted: number;
}

@ObjectType('SeenSpread')
export class SeenSpreadType {
  @Field(() => SpreadBasisEnum, {
    description: 'Over everybody in the first edition, or over those who opened their figures.',
  })
  basis: SeenSpread['basis'];
  @Field(() => [LevelCountType]) levels: readonly LevelCountType[];
}

@ObjectType('RegionDifference', { description: 'Worth a conversation.' })
export class RegionDifferenceType {
  @Field(() => DifferenceKindEnum) kind: DifferenceKind;
  @Field(() => ID) themeCode: string;
  @Field(() => ID, { nullable: true }) questionCode: string | null;
  @Field(() => SeenSpreadType, { nullable: true }) spread: SeenSpreadType | null;
  @Field(() => MunicipalityType, { nullable: true }) municipality: MunicipalityType | null;
  @Field() openingQuestion: string;
}

@ObjectType('Move')
export class MoveType {
  @Field(() => ID) code: string;
  @Field(() => Float) from: number;
  @Field(() => Float) to: number;
}

@ObjectType('TotalMove')
export class TotalMoveType {
  @Field(() => Float) from: number;
  @Field(() => Float) to: number;
}

@ObjectType('MovedMember')
export class MovedMemberType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => TotalMoveType, { nullable: true }) total: TotalMoveType | null;
  @Field(() => [MoveType]) themes: readonly MoveType[];
}

@ObjectType('Movers', { description: 'Over what may be compared with the previous campaign.' })
export class MoversType {
  @Field(() => [MoveType]) themes: readonly MoveType[];
  @Field(() => [MoveType]) questions: readonly MoveType[];
  @Field(() => [MovedMemberType]) members: readonly MovedMemberType[];
  @Field(() => Int, { description: 'Opened their figures now, and not both times.' })
  membersWithoutBoth: number;
}

@ObjectType('WeakPoint', { description: 'Low and alike in the whole region.' })
export class WeakPointType {
  @Field(() => ID) questionCode: string;
  @Field(() => Float) mean: number;
  @Field(() => Int, { nullable: true }) lowest: number | null;
  @Field(() => Int, { nullable: true }) highest: number | null;
}

@ObjectType('RegionUnclearMark')
export class UnclearMarkType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field() reason: string;
}

@ObjectType('RegionUnclearQuestion')
export class UnclearQuestionType {
  @Field(() => ID) questionCode: string;
  @Field(() => [UnclearMarkType]) marks: readonly UnclearMarkType[];
}

@ObjectType('GroupTotal')
export class GroupTotalType {
  @Field(() => Float, { nullable: true }) mean: number | null;
  @Field(() => GroupAbsenceEnum, { nullable: true }) absence: GroupAbsence | null;
}

@ObjectType('GroupFigure')
export class GroupFigureType extends GroupTotalType {
  @Field(() => ID) code: string;
}

@ObjectType('RegionGroup', { description: 'A subregion, or municipalities put together.' })
export class RegionGroupType {
  @Field(() => ID) id: string;
  @Field(() => GroupKindEnum) kind: GroupKind;
  @Field() name: string;
  @Field(() => Int) revision: number;
  @Field(() => [MunicipalityType]) municipalities: readonly MunicipalityType[];
  @Field(() => Int, { description: 'Chosen for it, but no part of this campaign.' })
  otherCount: number;
  @Field(() => GroupTotalType) total: GroupTotalType;
  @Field(() => [GroupFigureType]) themes: readonly GroupFigureType[];
  @Field(() => [GroupFigureType]) questions: readonly GroupFigureType[];
}

@ObjectType('RegionResults', {
  description:
    'A region as its coordinator may see it; a hidden municipality is in the means only.',
})
export class RegionResultsType {
  @Field(() => ID) id: string;
  @Field(() => RegionNameType) region: RegionNameType;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => CampaignType, { nullable: true }) previousCampaign: CampaignType | null;
  @Field(() => [LevelType]) scale: readonly LevelType[];
  @Field(() => Int) version: number;
  @Field(() => GateType) gate: GateType;
  @Field(() => EditionType, { nullable: true }) edition: EditionType | null;
  @Field(() => RegionFigureType) total: RegionFigureType;
  @Field(() => [RegionThemeFigureType]) themes: readonly RegionThemeFigureType[];
  @Field(() => [RegionQuestionFigureType]) questions: readonly RegionQuestionFigureType[];
  @Field(() => [MunicipalityType], { description: 'Every municipality that takes part.' })
  municipalities: readonly MunicipalityType[];
  @Field(() => [OpenedMemberType]) members: readonly OpenedMemberType[];
  @Field(() => [OwnWordsType], { description: 'Of the members that are shown.' })
  ownWords: readonly OwnWordsType[];
  @Field(() => MemberAbsencesType) memberAbsences: MemberAbsencesType;
  @Field(() => [RegionDifferenceType], { description: 'Most worth a conversation first.' })
  differences: readonly RegionDifferenceType[];
  @Field(() => MoversType) movers: MoversType;
  @Field(() => [WeakPointType]) weakPoints: readonly WeakPointType[];
  @Field(() => [UnclearQuestionType]) unclear: readonly UnclearQuestionType[];
  @Field(() => EditionType, { nullable: true, description: 'What groups are counted over.' })
  groupsEdition: EditionType | null;
  @Field(() => [RegionGroupType]) groups: readonly RegionGroupType[];
  @Field() mayManageGroups: boolean;
}

@InputType()
export class SaveComparisonGroupInput {
  @Field() region: string;
  @Field({ description: 'On whose municipalities the group is chosen.' }) campaign: string;
  @Field(() => ID, { description: 'A uuid of your own for a new group.' }) id: string;
  @Field(() => Int, { description: '0 for a new group.' }) expectedRevision: number;
  @Field() name: string;
  @Field(() => [ID], { description: 'Their codes.' }) municipalities: string[];
}

@InputType()
export class RemoveComparisonGroupInput {
  @Field() region: string;
  @Field() campaign: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedRevision: number;
}
