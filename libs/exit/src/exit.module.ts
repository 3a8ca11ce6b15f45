import { Module } from '@nestjs/common';
import { AskRemoval } from './ask-removal.js';
import { ReadExports } from './read-exports.js';

const useCases = [ReadExports, AskRemoval];

@Module({ providers: useCases, exports: useCases })
export class ExitModule {}
