import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, MunicipalityType } from '@ijkpunt/tenancy/api';
import { messageKinds, type MessageKind } from './kinds.js';

export const MessageKindEnum = enumOf(messageKinds);
registerEnumType(MessageKindEnum, { name: 'MessageKind' });

@ObjectType('MessageCampaign')
export class MessageCampaignType {
  @Field() slug: string;
  @Field() title: string;
}

@ObjectType('Message')
export class MessageType {
  @Field(() => ID) id: string;
  @Field(() => MessageKindEnum) kind: MessageKind;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field() isSeen: boolean;
  @Field(() => MessageCampaignType, {
    nullable: true,
    description: 'Null for a reminder, which is about all that is not finished.',
  })
  campaign: MessageCampaignType | null;
  @Field(() => MunicipalityType, { nullable: true }) municipality: MunicipalityType | null;
}

@ObjectType('MessageList')
export class MessageListType {
  @Field(() => Int) unseen: number;
  @Field(() => [MessageType], { description: 'The newest hundred, newest first.' })
  messages: MessageType[];
}
