export { OperationsModule } from './operations.module.js';
export {
  ReadOperations,
  type CampaignBehind,
  type EventFigures,
  type FailingReports,
  type FailedWork,
  type Operations,
} from './read-operations.js';
export { RedriveJobs } from './redrive-jobs.js';
