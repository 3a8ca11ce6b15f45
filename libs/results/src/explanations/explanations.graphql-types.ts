import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ScanRefInput } from '@ijkpunt/scans/api';

@ObjectType('FigureExplanation', { description: 'What a municipality says beside its figure.' })
export class FigureExplanationType {
  @Field({ description: "'total', 'theme:A' or 'question:A1'." }) about: string;
  @Field() text: string;
  @Field(() => Int) revision: number;
  @Field() writtenBy: string;
  @Field(() => GraphQLISODateTime) writtenAt: Date;
}

@InputType()
export class ExplainFigureInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field({ description: "'total', 'theme:A' or 'question:A1'." }) about: string;
  @Field({ description: 'Empty withdraws the explanation.' }) text: string;
  @Field(() => Int, { description: '0 when the person saw no explanation.' })
  expectedRevision: number;
}
