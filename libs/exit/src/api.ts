export { ExitResolver } from './exit.resolver.js';
