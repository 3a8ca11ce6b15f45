import { nl } from './nl.js';
import { tellingMessages } from './nl/telling.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of how people are told. */
export const t = speaker({ ...nl, ...tellingMessages });
