import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { enumOf, MunicipalityType } from '@ijkpunt/tenancy/api';
import { skipReasons, type SkipReason } from './plan-reminders.js';

const SkipReasonEnum = enumOf(skipReasons);
registerEnumType(SkipReasonEnum, { name: 'ReminderSkipReason' });

@ObjectType('ReminderRecipient')
export class ReminderRecipientType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field() name: string;
  @Field({ description: 'Otherwise in the application alone, as the person chose.' })
  byMail: boolean;
}

@ObjectType('SkippedReminder')
export class SkippedReminderType {
  @Field(() => MunicipalityType) municipality: MunicipalityType;
  @Field(() => String, {
    nullable: true,
    description: 'Null where it holds for the whole municipality.',
  })
  name: string | null;
  @Field(() => SkipReasonEnum) reason: SkipReason;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Of the other reminder.' })
  at: Date | null;
}

@ObjectType('ReminderMail')
export class ReminderMailType {
  @Field({ description: 'Whose it is; of the others only the links and scans differ.' })
  name: string;
  @Field() subject: string;
  @Field() text: string;
}

@ObjectType('ReminderPreview')
export class ReminderPreviewType {
  @Field(() => GraphQLISODateTime, { description: 'Never at night or at weekends.' })
  goesAt: Date;
  @Field() isDelayed: boolean;
  @Field(() => [ReminderRecipientType]) recipients: ReminderRecipientType[];
  @Field(() => [SkippedReminderType]) skipped: SkippedReminderType[];
  @Field(() => ReminderMailType, { nullable: true }) mail: ReminderMailType | null;
}

@ObjectType('Reminded')
export class RemindedType {
  @Field(() => Int) people: number;
  @Field(() => GraphQLISODateTime) goesAt: Date;
}

@InputType()
export class RemindInput {
  @Field() region: string;
  @Field() campaign: string;
  @Field(() => [String], { description: 'As their addresses name them.' }) municipalities: string[];
  @Field(() => ID) idempotencyKey: string;
}
