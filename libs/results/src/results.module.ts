import { Module } from '@nestjs/common';
import { ExplainFigure } from './explanations/explain-figure.js';
import { ReadDiscussion } from './read-discussion.js';
import { ReadProgress } from './read-progress.js';
import { ReadResults } from './read-results.js';

@Module({
  providers: [ReadResults, ReadProgress, ReadDiscussion, ExplainFigure],
  exports: [ReadResults, ReadProgress, ReadDiscussion, ExplainFigure],
})
export class ResultsModule {}
