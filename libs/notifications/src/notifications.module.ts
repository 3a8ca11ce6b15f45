import { Module } from '@nestjs/common';
import { ChooseChannels } from './choose-channels.js';
import { LeaveMails } from './leave-mails.js';
import { ReadDeadline } from './read-deadline.js';
import { ReadMessages } from './read-messages.js';
import { ReadUnreached } from './read-unreached.js';
import { RemindPeople } from './reminders/remind-people.js';

const useCases = [
  ReadMessages,
  ReadUnreached,
  ReadDeadline,
  ChooseChannels,
  LeaveMails,
  RemindPeople,
];

@Module({ providers: useCases, exports: useCases })
export class NotificationsModule {}
