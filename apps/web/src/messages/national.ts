import { developmentMessages } from './nl/development.js';
import { nl } from './nl.js';
import { nationalMessages } from './nl/national.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of the figures over all regions. */
export const t = speaker({ ...nl, ...developmentMessages, ...nationalMessages });
