import { nl } from './nl.js';
import { peopleMessages } from './nl/people.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts about people and their roles, which load with those pages. */
export const t = speaker({ ...nl, ...peopleMessages });
