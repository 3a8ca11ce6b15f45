import { Module } from '@nestjs/common';
import { ReadMessages } from './read-messages.js';

@Module({ providers: [ReadMessages], exports: [ReadMessages] })
export class NotificationsModule {}
