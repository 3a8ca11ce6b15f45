import { nl } from './nl.js';
import { sharingMessages } from './nl/sharing.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of what is shared by a link, which load with those pages. */
export const t = speaker({ ...nl, ...sharingMessages });
