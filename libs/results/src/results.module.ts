import { Module } from '@nestjs/common';
import { ExplainFigure } from './explanations/explain-figure.js';
import { ReadFigureExplanation } from './explain/read-explanation.js';
import { ReadDiscussion } from './read-discussion.js';
import { ReadProgress } from './read-progress.js';
import { ReadResults } from './read-results.js';

@Module({
  providers: [ReadResults, ReadProgress, ReadDiscussion, ExplainFigure, ReadFigureExplanation],
  exports: [ReadResults, ReadProgress, ReadDiscussion, ExplainFigure, ReadFigureExplanation],
})
export class ResultsModule {}
