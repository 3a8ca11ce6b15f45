import { Module } from '@nestjs/common';
import { TenancyModule } from '@ijkpunt/tenancy';
import { ChangeDocuments } from './documents/change-documents.js';
import { ReadCampaignReading } from './reading/read-campaign-reading.js';
import { MarkQuestion } from './reading/mark-question.js';
import { ReadScanReading } from './reading/read-scan-reading.js';
import { WriteReadingNote } from './reading/write-reading-note.js';
import { ReadParticipation } from './participation/read-participation.js';
import { WriteParticipationNote } from './participation/write-participation-note.js';
import { ChangeBlindTheme } from './perspectives/change-blind-theme.js';
import { ReadPerspectives } from './perspectives/read-perspectives.js';
import { RecordAgreement } from './perspectives/record-agreement.js';
import { SaveBlindAnswer } from './perspectives/save-blind-answer.js';
import { SetPerspective } from './perspectives/set-perspective.js';
import { ChangeCampaign } from './planning/change-campaign.js';
import { ChangeSchedule } from './planning/change-schedule.js';
import { MakeSchedule } from './planning/make-schedule.js';
import { PlanCampaign } from './planning/plan-campaign.js';
import { PlanForRegions } from './planning/plan-for-regions.js';
import { PreviewPlan } from './planning/preview-plan.js';
import { ReadPlanning } from './planning/read-planning.js';
import { BringFile } from './import/bring-file.js';
import { ChangeImport } from './import/change-import.js';
import { JudgeImport } from './import/judge-import.js';
import { ReadImports } from './import/read-imports.js';
import { StoreImport } from './import/store-import.js';
import { UndoImport } from './import/undo-import.js';
import { ReadScan } from './read-scan.js';
import { ReopenScan } from './reopen-scan.js';
import { DecideProposal } from './requests/decide-proposal.js';
import { ProposeAnswer } from './requests/propose-answer.js';
import { ReadGuestRequest } from './requests/read-guest-request.js';
import { ReadRequests } from './requests/read-requests.js';
import { RequestAnswers } from './requests/request-answers.js';
import { RevokeRequest } from './requests/revoke-request.js';
import { SaveAnswer } from './save-answer.js';
import { SubmitScan } from './submit-scan.js';
import { ReadSubmission } from './submitted/read-submission.js';
import { ChangeLocalTeams } from './teams/change-local-teams.js';
import { ReadLocalTeams } from './teams/read-local-teams.js';
import { ReadTeamAnswers } from './teams/read-team-answers.js';
import { SaveTeamAnswer } from './teams/save-team-answer.js';
import { AddComment } from './together/add-comment.js';
import { AssignTheme } from './together/assign-theme.js';
import { ReadAnswerHistory } from './together/read-answer-history.js';
import { ReadTogether } from './together/read-together.js';
import { ReportPresence } from './together/report-presence.js';
import { ResolveComment } from './together/resolve-comment.js';

const useCases = [
  ReadScan,
  ReadSubmission,
  SaveAnswer,
  SubmitScan,
  ReopenScan,
  ChangeDocuments,
  ReadTogether,
  ReadAnswerHistory,
  AddComment,
  ResolveComment,
  AssignTheme,
  ReportPresence,
  ReadCampaignReading,
  WriteReadingNote,
  ReadScanReading,
  MarkQuestion,
  ReadPerspectives,
  SetPerspective,
  ChangeBlindTheme,
  SaveBlindAnswer,
  RecordAgreement,
  ReadRequests,
  RequestAnswers,
  RevokeRequest,
  DecideProposal,
  ReadGuestRequest,
  ProposeAnswer,
  ReadLocalTeams,
  ChangeLocalTeams,
  ReadPlanning,
  PreviewPlan,
  PlanCampaign,
  MakeSchedule,
  ChangeSchedule,
  ChangeCampaign,
  PlanForRegions,
  ReadTeamAnswers,
  SaveTeamAnswer,
  BringFile,
  ReadImports,
  ChangeImport,
  StoreImport,
  UndoImport,
  JudgeImport,
  ReadParticipation,
  WriteParticipationNote,
];

@Module({ imports: [TenancyModule], providers: useCases, exports: useCases })
export class ScansModule {}
