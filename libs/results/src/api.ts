export { DevelopmentResolver } from './development/development.resolver.js';
export { ExplanationsResolver } from './explanations/explanations.resolver.js';
export { FigureDerivationResolver } from './derivation/derivation.resolver.js';
export { ResultQuestionsResolver } from './questions/questions.resolver.js';
export { RegionResultsResolver } from './region/region-results.resolver.js';
export { EditionType, GateType } from './results.graphql-types.js';
export { ResultsResolver } from './results.resolver.js';
export { NationalFiguresResolver } from './national/national-figures.resolver.js';
