export { ExplanationsResolver } from './explanations/explanations.resolver.js';
export { ResultsResolver } from './results.resolver.js';
