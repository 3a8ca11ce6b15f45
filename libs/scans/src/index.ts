export { Campaign } from './campaign.entity.js';
export {
  askedInstrument,
  campaignStatus,
  earlierCampaigns,
  findCampaignById,
  getCampaign,
  hasEnded,
  listCampaigns,
  summarize,
  type CampaignSummary,
} from './campaigns.js';
export { carryAnswers, lineageBetween } from './previous-answers.js';
export {
  addDays,
  endOfDay,
  lastDayBefore,
  localMoment,
  resolveMoment,
} from './planning/amsterdam-time.js';
export { OpenAndCloseCampaigns } from './planning/open-and-close-campaigns.js';
export { BringFile } from './import/bring-file.js';
export { ReadImports } from './import/read-imports.js';
export { StoreImport } from './import/store-import.js';
export {
  derivePace,
  forecastOf,
  outlooks,
  type DerivedPace,
  type Outlook,
  type Pace,
} from './participation/forecast.js';
export { readPaces, type MemberPace } from './participation/read-participation.js';
export { percentOf, type Progress } from './progress.js';
export { ReadScan } from './read-scan.js';
export { MarkQuestion } from './reading/mark-question.js';
export { readRegionMarks, type RegionMark } from './reading/region-marks.js';
export { ReopenScan } from './reopen-scan.js';
export { SaveAnswer } from './save-answer.js';
export { keyOf, lockScan, openDesk, type ScanDesk, type ScanName } from './scan-desk.js';
export { checkText } from './answer-rules.js';
export { Scan } from './scan.entity.js';
export { readScanStanding, type ScanStanding } from './scan-standing.js';
export { ScansModule } from './scans.module.js';
export type { Submission } from './submission.entity.js';
export {
  findLastSubmission,
  findSubmission,
  findLastSubmissions,
  listSubmissions,
  readLastSubmissions,
  type CountingSubmission,
  type SubmissionFacts,
} from './submissions.js';
export { SubmitScan, wantNextVersion } from './submit-scan.js';
export type { SubmittedAnswer, SubmittedScan } from './submitted-scan.js';
export { scanEntities } from './scan-entities.js';
