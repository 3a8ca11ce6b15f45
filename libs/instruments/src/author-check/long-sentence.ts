import { sentencesOf, wordsOf } from '../dutch-text.js';
import type { Remark } from './finding.js';

const wordLimit = 20;

/** Sentences of more than twenty words: at B1 the reader has lost the start by then. */
export const findLongSentences = (text: string): Remark[] =>
  sentencesOf(text).flatMap((sentence) => {
    const count = wordsOf(sentence).length;
    return count <= wordLimit
      ? []
      : [
          {
            excerpt: sentence,
            reason: `Deze zin heeft ${count} woorden. Maak er zinnen van hooguit ${wordLimit} woorden van.`,
          },
        ];
  });
