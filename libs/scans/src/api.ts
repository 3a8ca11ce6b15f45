export {
  AnswerKindEnum,
  CampaignType,
  ProgressType,
  ScanPermissionsType,
  ScanRefInput,
  ScanStatusEnum,
  SubmissionType,
} from './scan.graphql-types.js';
export { ImportResolver } from './import/import.resolver.js';
export { OutlookEnum } from './participation/participation.graphql-types.js';
export { ParticipationResolver } from './participation/participation.resolver.js';
export { PerspectivesResolver } from './perspectives/perspectives.resolver.js';
export { PlanningResolver, PlatformPlanningResolver } from './planning/planning.resolver.js';
export { GuestsResolver } from './requests/guests.resolver.js';
export { RequestsResolver } from './requests/requests.resolver.js';
export { SubmittedAgreementType } from './submitted/submission.graphql-types.js';
export { SubmissionResolver } from './submitted/submission.resolver.js';
export { TeamAnswersResolver } from './teams/team-answers.resolver.js';
export { TeamsResolver } from './teams/teams.resolver.js';
export { TogetherResolver } from './together/together.resolver.js';
export { ReadingResolver } from './reading/reading.resolver.js';
export { accessOf, ScanResolver, toCampaignType } from './scan.resolver.js';
