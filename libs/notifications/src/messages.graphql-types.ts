import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf, MunicipalityType } from '@ijkpunt/tenancy/api';
import { messageKinds, type MessageKind } from './kinds.js';
import { unreachedReasons, type UnreachedReason } from './unreached-reason.js';

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

const UnreachedReasonEnum = enumOf(unreachedReasons);
registerEnumType(UnreachedReasonEnum, { name: 'UnreachedReason' });

@ObjectType('UnreachedPerson', { description: 'Somebody whose mail does not arrive.' })
export class UnreachedPersonType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
  @Field(() => [String], { description: 'Names; none for a role of the whole region.' })
  municipalities: string[];
  @Field(() => GraphQLISODateTime) since: Date;
  @Field(() => Int, { description: 'How many did not arrive since.' }) mails: number;
  @Field(() => UnreachedReasonEnum) reason: UnreachedReason;
}
