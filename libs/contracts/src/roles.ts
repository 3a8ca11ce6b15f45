/** What a person may be in a region; a municipality role always names its municipality. */
export const roles = [
  'platform_administrator',
  'regional_coordinator',
  'facilitator',
  'municipality_coordinator',
  'contributor',
  'reader',
] as const;
export type Role = (typeof roles)[number];

/** How far a municipality lets its own figures travel, from narrow to wide. */
export const opennesses = ['mean_only', 'regional_coordinator', 'region'] as const;
export type Openness = (typeof opennesses)[number];

/**
 * A level, a check's yes, partly or no, words, or one of the two honest ways to have none of these;
 * unanswered is the absence of an answer.
 */
export const answerKinds = [
  'level',
  'yes',
  'partly',
  'no',
  'text',
  'dont_know',
  'not_applicable',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const scanStatuses = ['not_started', 'in_progress', 'submitted', 'reopened'] as const;
export type ScanStatus = (typeof scanStatuses)[number];

export const campaignStatuses = ['planned', 'open', 'closed'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

export const editionPolicies = ['immediate', 'batched'] as const;
export type EditionPolicy = (typeof editionPolicies)[number];

/** From where somebody looks who answers a theme blind. */
export const perspectives = ['bestuur', 'beleid', 'uitvoering'] as const;
export type Perspective = (typeof perspectives)[number];

/** What a municipality calls the form of its local team; `anders` comes with a word of its own. */
export const teamForms = [
  'wijkteam',
  'buurtteam',
  'dorpsteam',
  'gebiedsteam',
  'sociaal_team',
  'jeugdteam',
  'gezinsteam',
  'cjg',
  'toegangsteam',
  'anders',
] as const;
export type TeamForm = (typeof teamForms)[number];
