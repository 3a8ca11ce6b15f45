import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AnswerKind } from '@ijkpunt/contracts';
import type { ScoreAbsence } from '@ijkpunt/results';
import type { SharedKind } from './share-rows.js';

const figure = { nullable: true } as const;
const text = { nullable: true } as const;

@ObjectType('SharedScaleLevel')
class SharedLevelType {
  @Field(() => Int) value: number;
  @Field() label: string;
}

@ObjectType('SharedEdition')
class SharedEditionType {
  @Field(() => Int) number: number;
  @Field(() => String) publishedAt: string;
  @Field(() => Int) memberCount: number;
}

@ObjectType('SharedTheme')
class SharedThemeType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => Float, figure) own: number | null;
  @Field(() => String, text) ownAbsence: ScoreAbsence | null;
  @Field(() => Int) counted: number;
  @Field(() => Int) asked: number;
  @Field(() => Float, figure) lowest: number | null;
  @Field(() => Float, figure) highest: number | null;
  @Field(() => Float, figure) previous: number | null;
  @Field(() => Float, figure) region: number | null;
  @Field(() => Int, figure) regionCount: number | null;
  @Field(() => String, text) explanation: string | null;
}

@ObjectType('SharedQuestion')
class SharedQuestionType {
  @Field(() => ID) code: string;
  @Field(() => ID) themeCode: string;
  @Field() statement: string;
  @Field(() => String, { nullable: true, description: 'As AnswerKind; null is not answered.' })
  kind: AnswerKind | null;
  @Field(() => Float, figure) own: number | null;
  @Field(() => String, { nullable: true, description: 'What one sees at that level.' })
  level: string | null;
  @Field(() => Float, figure) previous: number | null;
  @Field(() => Float, figure) region: number | null;
  @Field(() => String, text) note: string | null;
  @Field(() => String, text) agreement: string | null;
  @Field(() => String, text) explanation: string | null;
}

@ObjectType('SharedGate')
class SharedGateType {
  @Field(() => Int) submittedCount: number;
  @Field(() => Int) memberCount: number;
}

@ObjectType('SharedResults', { description: 'As they were when they were shared.' })
export class SharedResultsType {
  @Field() instrument: string;
  @Field() referenceDate: string;
  @Field() isScored: boolean;
  @Field(() => String) submittedAt: string;
  @Field(() => SharedEditionType, { nullable: true }) edition: SharedEditionType | null;
  @Field() isNewerThanEdition: boolean;
  @Field(() => SharedGateType) gate: SharedGateType;
  @Field(() => String, text) previousCampaign: string | null;
  @Field(() => [SharedLevelType]) scale: readonly SharedLevelType[];
  @Field(() => Float, figure) total: number | null;
  @Field(() => Float, figure) previousTotal: number | null;
  @Field(() => Float, figure) regionTotal: number | null;
  @Field(() => [SharedThemeType]) themes: readonly SharedThemeType[];
  @Field(() => [SharedQuestionType]) questions: readonly SharedQuestionType[];
  @Field() hasNotes: boolean;
  @Field(() => String, text) explanation: string | null;
}

@ObjectType('SharedReport')
export class SharedReportType {
  @Field() title: string;
  @Field() fileName: string;
  @Field(() => Int) sizeBytes: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => Int, { nullable: true }) editionNumber: number | null;
}

@ObjectType('SharedItem', { description: 'What somebody with a link sees: a report or results.' })
export class SharedItemType {
  @Field(() => String, { description: 'report or results.' }) what: SharedKind;
  @Field() region: string;
  @Field() municipality: string;
  @Field() campaign: string;
  @Field(() => GraphQLISODateTime) sharedAt: Date;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field({ description: 'Something newer was submitted or published since.' })
  isSuperseded: boolean;
  @Field(() => SharedReportType, { nullable: true }) report: SharedReportType | null;
  @Field(() => SharedResultsType, { nullable: true }) results: SharedResultsType | null;
}
