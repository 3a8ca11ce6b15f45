import { nl } from './nl.js';
import { participationMessages } from './nl/participation.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of who takes part: who fills in does not load them. */
export const t = speaker({ ...nl, ...participationMessages });
