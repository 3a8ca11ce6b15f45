import { nl } from './nl.js';
import { resultQuestionMessages } from './nl/result-questions.js';
import { resultMessages } from './nl/results.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of a measurement question by question. */
export const t = speaker({ ...nl, ...resultMessages, ...resultQuestionMessages });
