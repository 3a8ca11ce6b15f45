import { Module } from '@nestjs/common';
import { ReadExports } from './read-exports.js';

const useCases = [ReadExports];

@Module({ providers: useCases, exports: useCases })
export class ExitModule {}
