import { Module } from '@nestjs/common';
import { ReadDevelopment } from './development/read-development.js';
import { ExplainFigure } from './explanations/explain-figure.js';
import { ReadFigureDerivation } from './derivation/read-derivation.js';
import { ReadResultQuestions } from './questions/read-result-questions.js';
import { ReadNationalFigures } from './national/read-national-figures.js';
import { ReadDiscussion } from './read-discussion.js';
import { ReadProgress } from './read-progress.js';
import { ReadResults } from './read-results.js';
import { ChangeComparisonGroups } from './region/change-comparison-groups.js';
import { ReadRegionResults } from './region/load-region-results.js';

const reads = [
  ReadResults,
  ReadRegionResults,
  ReadProgress,
  ReadDiscussion,
  ReadDevelopment,
  ReadFigureDerivation,
  ReadNationalFigures,
  ReadResultQuestions,
];

const deeds = [ExplainFigure, ChangeComparisonGroups];

@Module({ providers: [...reads, ...deeds], exports: [...reads, ...deeds] })
export class ResultsModule {}
