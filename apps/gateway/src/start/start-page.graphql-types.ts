import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ScanStatus } from '@ijkpunt/contracts';
import { EditionType, GateType } from '@ijkpunt/results/api';
import {
  CampaignType,
  ProgressType,
  ScanPermissionsType,
  ScanStatusEnum,
} from '@ijkpunt/scans/api';

@ObjectType('StartTheme')
export class StartThemeType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => Int, { description: 'How many of its questions have no answer yet.' })
  open: number;
  @Field({ description: 'It was given to the viewer.' }) isMine: boolean;
}

@ObjectType('StartReport')
export class StartReportType {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
}

@ObjectType('StartPage', {
  description: 'Where a visit begins for who works in a municipality, at one moment.',
})
export class StartPageType {
  @Field(() => ScanStatusEnum) status: ScanStatus;
  @Field(() => ProgressType) progress: ProgressType;
  @Field(() => GraphQLISODateTime, { nullable: true }) submittedAt: Date | null;
  @Field(() => ScanPermissionsType) permissions: ScanPermissionsType;
  @Field(() => [StartThemeType]) themes: readonly StartThemeType[];
  @Field(() => Float, { nullable: true }) total: number | null;
  @Field(() => Float, { nullable: true }) totalSincePrevious: number | null;
  @Field(() => Float, { nullable: true }) previousTotal: number | null;
  @Field(() => Float, { nullable: true }) regionTotal: number | null;
  @Field(() => CampaignType, { nullable: true }) previousCampaign: CampaignType | null;
  @Field(() => GateType) gate: GateType;
  @Field(() => EditionType, { nullable: true }) edition: EditionType | null;
  @Field(() => StartReportType, { nullable: true }) newestReport: StartReportType | null;
}
