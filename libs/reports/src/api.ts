export { VerifyResolver } from './verify.resolver.js';
export { downloadPath, ReportsResolver } from './reports.resolver.js';
