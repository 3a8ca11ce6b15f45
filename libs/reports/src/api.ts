export { downloadPath, ReportsResolver } from './reports.resolver.js';
