export {
  AnswerKindEnum,
  CampaignType,
  ProgressType,
  ScanRefInput,
  ScanStatusEnum,
  SubmissionType,
} from './scan.graphql-types.js';
export { accessOf, ScanResolver, toCampaignType } from './scan.resolver.js';
