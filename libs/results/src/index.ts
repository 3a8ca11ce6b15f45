export { resultEntities } from './result-entities.js';
export type * from './development/development.js';
export { loadDevelopment } from './development/load-development.js';
export { watchCampaign } from './campaign-changes.js';
export { findLastEdition } from './editions.js';
export {
  readExplanationsVersions,
  readOpenExplanations,
  type Explanation,
  type MemberExplanation,
} from './explanations/explanations.js';
export { ExplainFigure } from './explanations/explain-figure.js';
export { loadResults, readVersions, type LoadedResults, type PastResults } from './load-results.js';
export { MunicipalResult } from './municipal-result.entity.js';
export type * from './municipal-results.js';
export { ReleaseFigures } from './national/release-figures.js';
export { RecomputeResults } from './recompute-results.js';
export { findPastEdition, type PastEdition } from './region/past-edition.js';
export { ChangeComparisonGroups } from './region/change-comparison-groups.js';
export { loadRegionResults, type RegionResultsOf } from './region/load-region-results.js';
export type * from './region/region-results.js';
export { meanOptionsFor, regionMeans, type RegionMeans } from './region-means.js';
export { regionSpread } from './region-spread.js';
export { themeMean, totalMean, type ThemeScore } from './scores.js';
export { ResultsModule } from './results.module.js';
