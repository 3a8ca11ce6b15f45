import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@ijkpunt/tenancy/api';
import { MessageKindEnum } from './messages.graphql-types.js';
import { channels, type Channel } from './message-settings.js';
import type { MessageKind } from './kinds.js';
import { languages, type Language } from './words.js';

const ChannelEnum = enumOf(channels);
const LanguageEnum = enumOf(languages);
registerEnumType(ChannelEnum, { name: 'MessageChannel' });
registerEnumType(LanguageEnum, { name: 'MailLanguage' });

@ObjectType('KindChannel')
export class KindChannelType {
  @Field(() => MessageKindEnum) kind: MessageKind;
  @Field(() => ChannelEnum) channel: Channel;
}

@ObjectType('ReminderSettings')
export class ReminderSettingsType {
  @Field() isOn: boolean;
  @Field(() => [Int], { description: 'In days before the last day, largest first.' })
  daysBefore: number[];
}

@ObjectType('MessageSettings')
export class MessageSettingsType {
  @Field(() => LanguageEnum) language: Language;
  @Field(() => [KindChannelType]) kinds: KindChannelType[];
  @Field(() => ReminderSettingsType) reminders: ReminderSettingsType;
  @Field() canSetReminders: boolean;
}

@InputType('KindChannelInput')
export class KindChannelInput {
  @Field(() => MessageKindEnum) kind: MessageKind;
  @Field(() => ChannelEnum) channel: Channel;
}

@InputType('SaveMessageSettingsInput')
export class SaveMessageSettingsInput {
  @Field() region: string;
  @Field(() => LanguageEnum) language: Language;
  @Field(() => [KindChannelInput]) kinds: KindChannelInput[];
}

@InputType('SaveReminderSettingsInput')
export class SaveReminderSettingsInput {
  @Field() region: string;
  @Field() isOn: boolean;
  @Field(() => [Int]) daysBefore: number[];
}
