import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstrumentType } from '@ijkpunt/instruments/api';
import { CampaignType, ScanRefInput } from '../scan.graphql-types.js';

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

@ObjectType('QuestionMark', { description: 'Somebody finds this question unclear.' })
export class QuestionMarkType {
  @Field(() => ID) questionCode: string;
  @Field() reason: string;
  @Field() markedBy: string;
  @Field(() => GraphQLISODateTime) markedAt: Date;
  @Field() isOwn: boolean;
  @Field({ description: 'The makers of the questionnaire may read the reason.' })
  forMakers: boolean;
}

@ObjectType('SubmittedNote')
export class SubmittedNoteType {
  @Field(() => ID) code: string;
  @Field() text: string;
}

@ObjectType('ScanReading', { description: 'What a municipality says about the questions.' })
export class ScanReadingType {
  @Field(() => ID) id: string;
  @Field(() => [QuestionMarkType]) marks: readonly QuestionMarkType[];
  @Field(() => [SubmittedNoteType], {
    description: 'How the region read questions when the scan was last submitted.',
  })
  notesAtSubmission: readonly SubmittedNoteType[];
  @Field() canMark: boolean;
}

@InputType()
export class MarkQuestionInput {
  @Field(() => ScanRefInput) scan: ScanRefInput;
  @Field() questionCode: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is unclear: whoever leads the region reads it. Null takes the mark back.',
  })
  reason?: string | null;
  @Field({
    defaultValue: false,
    description: 'The person agrees that the makers of the questionnaire read the reason.',
  })
  forMakers: boolean;
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
