export { OperationsResolver } from './operations.resolver.js';
