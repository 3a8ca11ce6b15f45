import { Module } from '@nestjs/common';
import { ReadProgress } from './read-progress.js';
import { ReadResults } from './read-results.js';

@Module({ providers: [ReadResults, ReadProgress], exports: [ReadResults, ReadProgress] })
export class ResultsModule {}
