export { ResultsResolver } from './results.resolver.js';
