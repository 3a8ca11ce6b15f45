import { Module } from '@nestjs/common';
import { Colleagues } from './colleagues.js';
import { GuestLinks } from './guest-links.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

const services = [Sessions, SignIn, Colleagues, GuestLinks];

@Module({ providers: services, exports: services })
export class TenancyModule {}
