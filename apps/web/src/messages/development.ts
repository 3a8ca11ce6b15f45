import { nl } from './nl.js';
import { developmentMessages } from './nl/development.js';
import { formerAreaMessages } from './nl/former-area.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of development over measurements. */
export const t = speaker({ ...nl, ...formerAreaMessages, ...developmentMessages });
