import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AnswerContentType, ScanRefInput } from '../scan.graphql-types.js';

@ObjectType('Colleague')
export class ColleagueType {
  @Field(() => ID) id: string;
  @Field() name: string;
}

@ObjectType('Comment')
export class CommentType {
  @Field(() => ID) id: string;
  @Field(() => ID) questionCode: string;
  @Field() text: string;
  @Field() writtenBy: string;
  @Field(() => GraphQLISODateTime) writtenAt: Date;
  @Field(() => String, { nullable: true }) resolvedBy: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) resolvedAt: Date | null;
}

@ObjectType('ThemeAssignment')
export class ThemeAssignmentType {
  @Field(() => ID) themeCode: string;
  @Field(() => ColleagueType) person: ColleagueType;
}

@ObjectType('Presence', { description: 'A colleague who is looking at the scan now.' })
export class PresenceType {
  @Field(() => ColleagueType) person: ColleagueType;
  @Field(() => ID, { nullable: true }) questionCode: string | null;
}

@ObjectType('TogetherPermissions')
export class TogetherPermissionsType {
  @Field() canComment: boolean;
  @Field({ description: 'Gives themes to others; who may comment may take one.' })
  canDivide: boolean;
}

@ObjectType('Together', { description: 'What colleagues tell each other about a scan.' })
export class TogetherType {
  @Field(() => ID) id: string;
  @Field(() => [CommentType], { description: 'Oldest first.' }) comments: readonly CommentType[];
  @Field(() => [ThemeAssignmentType]) assignments: readonly ThemeAssignmentType[];
  @Field(() => [PresenceType]) present: readonly PresenceType[];
  @Field(() => [ColleagueType], { description: 'Everybody who may fill in this scan.' })
  colleagues: readonly ColleagueType[];
  @Field(() => TogetherPermissionsType) permissions: TogetherPermissionsType;
}

@ObjectType('AnswerRevision')
export class AnswerRevisionType extends AnswerContentType {
  @Field(() => Int) revision: number;
  @Field() answeredBy: string;
  @Field(() => GraphQLISODateTime) answeredAt: Date;
}

@InputType()
export class AddCommentInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field() questionCode: string;
  @Field() text: string;
  @Field(() => ID) idempotencyKey: string;
}

@InputType()
export class ResolveCommentInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => ID) commentId: string;
  @Field({ description: 'False opens it again.' }) isResolved: boolean;
}

@InputType()
export class AssignThemeInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field() themeCode: string;
  @Field(() => [ID], { description: 'Everybody who has the theme from now on.' })
  personIds: string[];
}

@InputType()
export class ReportPresenceInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field(() => String, { nullable: true }) questionCode?: string | null;
}
