import { nl } from './nl.js';
import { comparisonMessages } from './nl/comparison.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of comparing a region: other pages do not load them. */
export const t = speaker({ ...nl, ...comparisonMessages });
