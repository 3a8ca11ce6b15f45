import { CampaignResult } from './campaign-result.entity.js';
import { Edition, EditionSubmission } from './edition.entity.js';
import { MunicipalResult } from './municipal-result.entity.js';
import { ComparisonGroup } from './region/comparison-group.entity.js';

/** The tables of this library, for who opens the database. */
export const resultEntities = [
  CampaignResult,
  MunicipalResult,
  Edition,
  EditionSubmission,
  ComparisonGroup,
] as const;
