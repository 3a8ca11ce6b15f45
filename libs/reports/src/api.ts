export { SharedResolver, SharingResolver } from './sharing/sharing.resolver.js';
export { VerifyResolver } from './verify.resolver.js';
export { downloadPath, ReportsResolver } from './reports.resolver.js';
