import { nl } from './nl.js';
import { reportMessages } from './nl/reports.js';
import { resultMessages } from './nl/results.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of results and reports: who fills in does not load them. */
export const t = speaker({ ...nl, ...resultMessages, ...reportMessages });
