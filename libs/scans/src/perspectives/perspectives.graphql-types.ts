import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { perspectives, type Perspective } from '@ijkpunt/contracts';
import { enumOf } from '@ijkpunt/tenancy/api';
import { AnswerContentType, SaveAnswerInput, ScanRefInput } from '../scan.graphql-types.js';
import { ColleagueType } from '../together/together.graphql-types.js';

const PerspectiveEnum = enumOf(perspectives);
registerEnumType(PerspectiveEnum, { name: 'Perspective' });

@ObjectType('BlindCount')
export class BlindCountType {
  @Field(() => PerspectiveEnum) perspective: Perspective;
  @Field(() => Int) people: number;
  @Field(() => Int, { description: 'By all of them together.' }) answered: number;
  @Field(() => Int) asked: number;
}

@ObjectType('BlindTheme', { description: 'A theme that everybody answers for themselves.' })
export class BlindThemeType {
  @Field(() => ID) themeCode: string;
  @Field() openedBy: string;
  @Field(() => GraphQLISODateTime) openedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) revealedAt: Date | null;
  @Field(() => [BlindCountType], { description: 'For the coordinator, until the reveal.' })
  counts: readonly BlindCountType[];
}

@ObjectType('BlindAnswer')
export class BlindAnswerType extends AnswerContentType {
  @Field(() => ID) questionCode: string;
  @Field(() => PerspectiveEnum) perspective: Perspective;
  @Field(() => Int) revision: number;
  @Field(() => GraphQLISODateTime) answeredAt: Date;
  @Field() isOwn: boolean;
}

@ObjectType('PersonPerspective')
export class PersonPerspectiveType {
  @Field(() => ColleagueType) person: ColleagueType;
  @Field(() => PerspectiveEnum) perspective: Perspective;
}

@ObjectType('Difference')
export class DifferenceType {
  @Field(() => ID) questionCode: string;
  @Field(() => Int, { description: 'In levels; at least 1.' }) spread: number;
}

@ObjectType('Agreement')
export class AgreementType {
  @Field(() => ID) questionCode: string;
  @Field() reason: string;
  @Field(() => String, { nullable: true }) dissent: string | null;
  @Field() agreedBy: string;
  @Field(() => GraphQLISODateTime) agreedAt: Date;
  @Field({ description: 'False when the answer changed since.' }) isCurrent: boolean;
}

@ObjectType('PerspectivesPermissions')
export class PerspectivesPermissionsType {
  @Field() canAnswer: boolean;
  @Field({ description: 'Opens themes, shows the answers, records what was agreed.' })
  canCoordinate: boolean;
}

@ObjectType('Perspectives', { description: 'Several people on the same theme of a scan.' })
export class PerspectivesType {
  @Field(() => ID) id: string;
  @Field(() => PerspectiveEnum, { nullable: true }) own: Perspective | null;
  @Field(() => [PersonPerspectiveType]) people: readonly PersonPerspectiveType[];
  @Field(() => [BlindThemeType]) themes: readonly BlindThemeType[];
  @Field(() => [BlindAnswerType], {
    description: "The person's own, and everybody's in themes that were shown.",
  })
  answers: readonly BlindAnswerType[];
  @Field(() => [DifferenceType], { description: 'Of themes that were shown, largest first.' })
  differences: readonly DifferenceType[];
  @Field(() => [AgreementType]) agreements: readonly AgreementType[];
  @Field(() => PerspectivesPermissionsType) permissions: PerspectivesPermissionsType;
}

@InputType()
export class SetPerspectiveInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => ID, { nullable: true, description: "The person's own when left out." })
  colleagueId?: string | null;
  @Field(() => PerspectiveEnum) perspective: Perspective;
}

@InputType()
export class BlindThemeInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field() themeCode: string;
}

@InputType()
export class RecordAgreementInput extends SaveAnswerInput {
  @Field() reason: string;
  @Field(() => String, { nullable: true, description: 'Who keeps another view, and why.' })
  dissent?: string | null;
}
