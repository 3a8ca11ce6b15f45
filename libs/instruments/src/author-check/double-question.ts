import type { Instrument } from '../instrument-shape.js';
import { sentencesOf, wordsOf } from '../dutch-text.js';
import type { Remark } from './finding.js';

/** Pairs that are one idea, or no enumeration at all. */
const fixedPairs = [
  'één of meer(?:dere)?',
  'een of meer(?:dere)?',
  '(?:één|een|twee|drie|vier) of (?:twee|drie|vier|vijf)',
  'wel of niet',
  'al dan niet',
  'meer of minder',
  'af en toe',
  'over en weer',
  'dag en nacht',
  'binnen en buiten',
  'vroeg of laat',
  'ja of nee',
  'weten en kunnen',
  'kennis en vaardigheden',
  'taken en rollen',
  'rollen en taken',
  'opvoeden en opgroeien',
  'opgroeien en opvoeden',
  'vraag en aanbod',
  'huiselijk geweld en kindermishandeling',
  'burgemeester en wethouders',
  'zorg en veiligheid',
  'werk en inkomen',
  'jeugd en gezin',
  // "Kind- en gezinsbescherming" is one compound, "Zorg en Veiligheid" one name.
  '\\p{L}+- (?:en|of) \\p{L}+',
];
const asking =
  /(?<!\p{L})(?:vra(?:ag|agt|gen)|vroeg(?:en)?|(?:ga|gaan|gaat|nagaan) na|nagaan|we(?:et|ten)|beki?j(?:k|kt|ken)|kij(?:k|kt|ken)|toets(?:t|en)?|zie(?:t|n)|bepa(?:al|alt|len)|onderzoek(?:t|en)?|controle(?:er|ert|ren)|me(?:et|ten)|beslis(?:t|sen)?|beoorde(?:el|elt|len)|besluit(?:en)?|duidelijk|af|na)(?!\p{L})/iu;
const subordinate =
  /^(?:het|de|een|wij|we|zij|ze|er|iemand|dat|dit|die|elk|elke|ieder|iedere|ons|onze|hun|zijn|haar)(?!\p{L})/iu;
const jointly = /(?<!\p{L})(?:samen|elkaar|gezamenlijk)(?!\p{L})/iu;

const reasonFor = (pair: string): string =>
  `‘${pair}’ vraagt twee dingen tegelijk. Wie het een wel heeft en het ander niet, kan niet kiezen. Maak er twee vragen van of noem er één.`;

/** Signs that a statement asks two things, so that half a yes has no place in it. */
export function findDoubleQuestions(
  statement: string,
  glossary: Instrument['glossary'] = [],
): Remark[] {
  const [, second] = sentencesOf(statement);
  if (second) {
    return [
      {
        excerpt: statement,
        reason: 'Dit zijn twee zinnen. Vraag één ding; zet de rest in de uitleg.',
      },
    ];
  }
  const terms = glossary.map(({ term }) => term).filter((term) => /\s(?:en|of)\s/u.test(term));
  const pairs = new RegExp(
    `(?<!\\p{L})(?:${[...terms, ...fixedPairs].join('|')})(?!\\p{L})`,
    'giu',
  );
  const sentence = statement.replace(pairs, (found) => found.replaceAll(' ', '·'));
  return [...findMarkedPairs(sentence), ...findConjunctions(sentence)];
}

/** Wordings that say outright that something is added. */
const findMarkedPairs = (sentence: string): Remark[] =>
  [
    /zowel\s.+?\sals\s+\p{L}+/iu,
    /\p{L}+,?\s+(?:alsook|alsmede|evenals|tevens)\s+(?:de |het |een )?\p{L}+/iu,
    /\p{L}+\s+en\/of\s+\p{L}+/iu,
    /(?<![\p{L}/])\p{L}{3,}\/\p{L}{3,}/u,
    /,\s+(?:en\s+)?ook\s+(?!als|bij|wanneer|na|buiten|voor)\p{L}+/iu,
  ].flatMap((pattern) => {
    const [found] = pattern.exec(sentence) ?? [];
    const excerpt = found?.replaceAll('·', ' ').replace(/^,\s+/u, '');
    return excerpt ? [{ excerpt, reason: reasonFor(excerpt) }] : [];
  });

function findConjunctions(sentence: string): Remark[] {
  return [...sentence.matchAll(/(?<=[\p{L}\p{N})’'])\s+(en|of)\s+(?=[\p{L}\p{N}‘])/giu)].flatMap(
    (found) => {
      const before = sentence.slice(0, found.index);
      const after = sentence.slice(found.index + found[0].length);
      const isName =
        /\p{Lu}[\p{L}-]+$/u.test(before) && /\s/u.test(before) && /^\p{Lu}/u.test(after);
      if (isName || isIndirectQuestion(found[1] ?? '', before, after) || isJoint(before, after))
        return [];
      const pair = [wordsOf(before).at(-1), found[1], ...wordsOf(after).slice(0, 2)].join(' ');
      const excerpt = pair.replaceAll('·', ' ');
      return [{ excerpt, reason: reasonFor(excerpt) }];
    },
  );
}

/** "Wij gaan na of de hulp hielp": here "of" opens what is asked. */
const isIndirectQuestion = (word: string, before: string, after: string): boolean =>
  word.toLowerCase() === 'of' && asking.test(before) && subordinate.test(after);

/** What two do with each other is one thing: "gemeente en team bespreken samen". */
const isJoint = (before: string, after: string): boolean =>
  /(?<!\p{L})tussen(?:\s+\p{L}+){1,4}$/iu.test(before) ||
  jointly.test(wordsOf(after).slice(0, 3).join(' ')) ||
  (wordsOf(before).length <= 3 && jointly.test(after));
