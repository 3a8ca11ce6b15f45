/** Abbreviations with a full stop that does not end the sentence; plain Dutch writes them out. */
export const dottedAbbreviation =
  /(?<![\p{L}.])(?:bijv|bv|o\.a|d\.w\.z|m\.b\.t|i\.v\.m|t\.a\.v|t\.b\.v|n\.v\.t|i\.p\.v|t\/m|e\.d|m\.n|z\.s\.m|nr|blz|evt|incl|excl|max|min|resp|enz|etc|ca)\.(?!\p{L})/giu;

/** The sentences of a text, without the mark they end in. */
export function sentencesOf(text: string): string[] {
  const withoutDots = text.replace(dottedAbbreviation, (found) => found.replaceAll('.', '·'));
  return withoutDots
    .split(/(?<=[.!?])[’”"')]*\s+|\n+/u)
    .map((sentence) => sentence.replaceAll('·', '.').trim())
    .filter((sentence) => sentence !== '');
}

/** Words and numbers; what a hyphen or apostrophe joins is one word. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];

/** Parts of a sentence that each say something: two negations in one part weigh on each other. */
export const clausesOf = (sentence: string): string[] =>
  sentence
    .split(/[,;:()–]|\s(?:en|of|maar|want|dus|omdat|doordat|zodat|terwijl)\s/iu)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

/** Lower case, one space, no punctuation: texts that read alike become equal. */
export const normalise = (text: string): string =>
  wordsOf(text.toLowerCase().normalize('NFC')).join(' ');

/** Brings singular and plural together: zaak and zaken, gezin and gezinnen. Crude, for comparing. */
export const stemOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?<=\p{L}{3})(?:en|s)$/u, '')
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's');
