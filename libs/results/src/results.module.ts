import { Module } from '@nestjs/common';
import { ReadDiscussion } from './read-discussion.js';
import { ReadProgress } from './read-progress.js';
import { ReadResults } from './read-results.js';

@Module({
  providers: [ReadResults, ReadProgress, ReadDiscussion],
  exports: [ReadResults, ReadProgress, ReadDiscussion],
})
export class ResultsModule {}
