import type { Instrument } from '../instrument-shape.js';
import { dottedAbbreviation, wordsOf } from '../dutch-text.js';
import type { Remark } from './finding.js';

/** Two capitals or more somewhere in the word: GI, RvdK, HGKM, GI's. */
const looksAbbreviated = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}]{2,8}$/u;
const romanNumeral = /^[IVX]+$/u;
/** Abbreviations of the social domain that are written without capitals. */
const writtenSmall = new Set(
  'bsn bso cjg ggd ggz gz hbo jgz lvb mbo mdo ozl pgb pvb svb vo vso vve vvh wgs wlz wmo wvggz zzp'.split(
    ' ',
  ),
);

const bare = (word: string): string => word.replace(/[’'](?:s|er|ers)$/u, '').replace(/-.*$/u, '');

/** Abbreviations that neither the glossary nor the question itself explains. */
export function findAbbreviations(
  text: string,
  context: { readonly glossary: Instrument['glossary']; readonly questionText: string },
): Remark[] {
  const known = new Set(
    (context.glossary ?? []).flatMap(({ term, abbreviation }) => [
      term.toLowerCase(),
      ...(abbreviation ? [abbreviation.toLowerCase()] : []),
    ]),
  );
  const isExplained = (word: string): boolean =>
    known.has(word.toLowerCase()) || context.questionText.includes(`(${word})`);
  const unexplained = new Set(
    wordsOf(text)
      .map(bare)
      .filter((word) => looksAbbreviated.test(word) || writtenSmall.has(word.toLowerCase()))
      .filter((word) => !romanNumeral.test(word) && !isExplained(word)),
  );
  const dotted = new Set(text.match(dottedAbbreviation) ?? []);
  return [
    ...[...unexplained].map((word) => ({
      excerpt: word,
      reason: `De afkorting ‘${word}’ is niet uitgelegd. Zet haar bij de begrippen of schrijf haar voluit.`,
    })),
    ...[...dotted].map((word) => ({
      excerpt: word,
      reason: `Schrijf ‘${word}’ voluit; dat leest vlotter en klinkt goed als iemand het voorleest.`,
    })),
  ];
}
