import { Module } from '@nestjs/common';
import { ReadDeadline } from './read-deadline.js';
import { ReadMessages } from './read-messages.js';

const useCases = [ReadMessages, ReadDeadline];

@Module({ providers: useCases, exports: useCases })
export class NotificationsModule {}
