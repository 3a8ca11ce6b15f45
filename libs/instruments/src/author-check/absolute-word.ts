import { sentencesOf } from '../dutch-text.js';
import type { Remark } from './finding.js';

const absolute = /(?<!\p{L})(altijd|nooit|alle|alles|allemaal|iedereen)(?!\p{L})/giu;
/** Said of most or not of all: then it is a matter of degree again. */
const softened = /(?:bijna|vrijwel|haast|niet|zelden|zo goed als)(?:\s+\p{L}+)?\s+$/iu;
/** "Alle drie" counts what was listed just before. */
const counted = /^\s+(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+)(?!\p{L})/iu;

/** Words that one exception makes untrue, so that nobody can honestly agree. */
export const findAbsoluteWords = (text: string): Remark[] =>
  sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(absolute)]
      .filter(
        (found) =>
          !softened.test(sentence.slice(0, found.index)) &&
          !counted.test(sentence.slice(found.index + found[0].length)),
      )
      .map(([word]) => ({
        excerpt: sentence,
        reason: `‘${word.toLowerCase()}’ klopt al niet meer bij één uitzondering. Noem een deel of een aantal, zoals ‘in bijna elke zaak’.`,
      })),
  );
