import { Identity1700000001000 } from './1700000001000-identity.js';
import { Tenancy1700000002000 } from './1700000002000-tenancy.js';
import { Scans1700000003000 } from './1700000003000-scans.js';
import { Results1700000004000 } from './1700000004000-results.js';
import { Messaging1700000005000 } from './1700000005000-messaging.js';
import { Together1700000006000 } from './1700000006000-together.js';
import { AnswerKinds1700000007000 } from './1700000007000-answer-kinds.js';
import { ScanDocuments1700000010000 } from './1700000010000-scan-documents.js';
import { Operations1700000009000 } from './1700000009000-operations.js';
import { InstrumentDrafts1700000011000 } from './1700000011000-instrument-drafts.js';
import { ReadingNotes1700000012000 } from './1700000012000-reading-notes.js';
import { QuestionMarks1700000013000 } from './1700000013000-question-marks.js';
import { Perspectives1700000014000 } from './1700000014000-perspectives.js';
import { ScanRequests1700000015000 } from './1700000015000-scan-requests.js';
import { EditionSpread1700000016000 } from './1700000016000-edition-spread.js';
import { RetiredVersions1700000017000 } from './1700000017000-retired-versions.js';
import { Messages1700000018000 } from './1700000018000-messages.js';
import { LocalTeams1700000019000 } from './1700000019000-local-teams.js';
import { UnclearQuestions1700000020000 } from './1700000020000-unclear-questions.js';
import { MessageSettings1700000021000 } from './1700000021000-message-settings.js';
import { CampaignMoments1700000022000 } from './1700000022000-campaign-moments.js';
import { Schedules1700000023000 } from './1700000023000-schedules.js';
import { TeamAnswers1700000024000 } from './1700000024000-team-answers.js';
import { BaselineImports1700000025000 } from './1700000025000-baseline-imports.js';
import { Participation1700000026000 } from './1700000026000-participation.js';
import { AskedReminders1700000026500 } from './1700000026500-asked-reminders.js';
import { MunicipalityChanges1700000027000 } from './1700000027000-municipality-changes.js';
import { MunicipalMap1700000028000 } from './1700000028000-municipal-map.js';
import { TenantLife1700000029000 } from './1700000029000-tenant-life.js';
import { RegionExports1700000030000 } from './1700000030000-region-exports.js';
import { RegionRemovals1700000030500 } from './1700000030500-region-removals.js';
import { LeavingOnly1700000030600 } from './1700000030600-leaving-only.js';
import { MailDelivery1700000031000 } from './1700000031000-mail-delivery.js';
import { FileVerification1700000032000 } from './1700000032000-file-verification.js';
import { ReportKinds1700000033000 } from './1700000033000-report-kinds.js';
import { LackingReports1700000033100 } from './1700000033100-lacking-reports.js';
import { RegionStyle1700000033500 } from './1700000033500-region-style.js';
import { FigureExplanations1700000034000 } from './1700000034000-figure-explanations.js';
import { ShareLinks1700000037000 } from './1700000037000-share-links.js';
import { EditionAnswers1700000038100 } from './1700000038100-edition-answers.js';
import { FollowedMeasurements1700000038250 } from './1700000038250-followed-measurements.js';
import { WordsAndFailures1700000038000 } from './1700000038000-words-and-failures.js';
import { SchedulesSeen1700000038200 } from './1700000038200-schedules-seen.js';
import { ComparisonGroups1700000035000 } from './1700000035000-comparison-groups.js';
import { ReleasedFigures1700000036000 } from './1700000036000-released-figures.js';

/** Every migration, oldest first. Named one by one: no globs, so the list is the truth. */
export const migrations = [
  Identity1700000001000,
  Tenancy1700000002000,
  Scans1700000003000,
  Results1700000004000,
  Messaging1700000005000,
  Together1700000006000,
  AnswerKinds1700000007000,
  Operations1700000009000,
  ScanDocuments1700000010000,
  InstrumentDrafts1700000011000,
  ReadingNotes1700000012000,
  QuestionMarks1700000013000,
  Perspectives1700000014000,
  ScanRequests1700000015000,
  EditionSpread1700000016000,
  RetiredVersions1700000017000,
  Messages1700000018000,
  LocalTeams1700000019000,
  UnclearQuestions1700000020000,
  MessageSettings1700000021000,
  CampaignMoments1700000022000,
  Schedules1700000023000,
  TeamAnswers1700000024000,
  BaselineImports1700000025000,
  Participation1700000026000,
  AskedReminders1700000026500,
  MunicipalityChanges1700000027000,
  MunicipalMap1700000028000,
  TenantLife1700000029000,
  RegionExports1700000030000,
  RegionRemovals1700000030500,
  LeavingOnly1700000030600,
  MailDelivery1700000031000,
  FileVerification1700000032000,
  ReportKinds1700000033000,
  LackingReports1700000033100,
  RegionStyle1700000033500,
  FigureExplanations1700000034000,
  ComparisonGroups1700000035000,
  ReleasedFigures1700000036000,
  ShareLinks1700000037000,
  WordsAndFailures1700000038000,
  EditionAnswers1700000038100,
  SchedulesSeen1700000038200,
  FollowedMeasurements1700000038250,
] as const;
