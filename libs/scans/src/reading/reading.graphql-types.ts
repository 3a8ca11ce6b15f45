import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstrumentType } from '@ijkpunt/instruments/api';
import { CampaignType } from '../scan.graphql-types.js';

@ObjectType('ReadingNote', { description: 'How the region reads a question.' })
export class ReadingNoteType {
  @Field(() => ID) questionCode: string;
  @Field({ description: 'Empty once withdrawn.' }) text: string;
  @Field(() => Int) revision: number;
  @Field() writtenBy: string;
  @Field(() => GraphQLISODateTime) writtenAt: Date;
}

@ObjectType('CampaignReading', { description: 'How the region reads the questions it asks.' })
export class CampaignReadingType {
  @Field(() => ID) id: string;
  @Field(() => CampaignType) campaign: CampaignType;
  @Field(() => InstrumentType) instrument: InstrumentType;
  @Field(() => [ReadingNoteType]) notes: readonly ReadingNoteType[];
  @Field() canWrite: boolean;
}

@InputType()
export class WriteReadingNoteInput {
  @Field() region: string;
  @Field() campaign: string;
  @Field() questionCode: string;
  @Field({ description: 'Empty withdraws the note.' }) text: string;
  @Field(() => Int, { description: '0 when the person saw no note yet.' })
  expectedRevision: number;
}
