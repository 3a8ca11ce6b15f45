import { Module } from '@nestjs/common';
import { Colleagues } from './colleagues.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

@Module({ providers: [Sessions, SignIn, Colleagues], exports: [Sessions, SignIn, Colleagues] })
export class TenancyModule {}
