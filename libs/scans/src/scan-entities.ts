import { Answer } from './answer.entity.js';
import { Campaign } from './campaign.entity.js';
import { Scan } from './scan.entity.js';
import { Submission } from './submission.entity.js';

/** The tables of this library, for who opens the database. */
export const scanEntities = [Campaign, Scan, Answer, Submission] as const;
