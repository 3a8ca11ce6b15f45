import { nl } from './nl.js';
import { settingsMessages } from './nl/settings.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of the settings of a region, which load with that page. */
export const t = speaker({ ...nl, ...settingsMessages });
