import { levelsOf } from '../instrument-defaults.js';
import type { Instrument, InstrumentQuestion } from '../instrument-shape.js';
import type { CheckRule } from '../instrument-words.js';
import { normalise, sentencesOf, stemOf, wordsOf } from '../dutch-text.js';
import type { Finding } from './finding.js';
import { placeOfLevel } from './texts-of.js';

/** The level rules of one question: an anchor for every step, each different, in rising order. */
export function checkLevels(instrument: Instrument, question: InstrumentQuestion): Finding[] {
  if (!('levels' in question)) return [];
  const texts = levelsOf(question);
  const finding = (rule: CheckRule, index: number, excerpt: string, reason: string): Finding => ({
    rule,
    severity: 'error',
    where: placeOfLevel(instrument, question.code, index),
    excerpt,
    reason,
  });
  const valueOf = (index: number): number => instrument.scale[index]?.value ?? index + 1;

  const missing = instrument.scale.flatMap(({ label }, index) => {
    const reason = whyNoAnchor(texts[index], label);
    return reason ? [finding('missing_anchor', index, texts[index] ?? '', reason)] : [];
  });
  const pairs = texts.flatMap((text, index) =>
    texts.slice(0, index).map((earlier, at) => ({ at, earlier, index, text })),
  );
  const alike = pairs.flatMap(({ at, earlier, index, text }) =>
    areAlike(earlier, text)
      ? [
          finding(
            'levels_alike',
            index,
            text,
            `Dit niveau verschilt bijna niet van niveau ${valueOf(at)}. Zeg wat men hier meer of anders ziet.`,
          ),
        ]
      : [],
  );
  const outOfOrder = [
    ...pairs.flatMap(({ at, earlier, index, text }) =>
      findFallingMeasures(earlier, text).map((measure) =>
        finding(
          'levels_out_of_order',
          index,
          text,
          `${measure}, terwijl niveau ${valueOf(at)} lager is. Draai de niveaus om of pas de maat aan.`,
        ),
      ),
    ),
    ...texts.flatMap((text, index) => {
      const target =
        /(?:zoals|als|zie|net als)\s+(?:bij\s+)?(?:niveau\s+)?(\d{1,2})(?=[.,;:]|\s+(?:en|plus|met)\b|$)/iu.exec(
          text,
        )?.[1];
      return target === undefined || Number(target) < valueOf(index)
        ? []
        : [
            finding(
              'levels_out_of_order',
              index,
              text,
              `Niveau ${valueOf(index)} verwijst naar niveau ${target}. Verwijs naar een lager niveau.`,
            ),
          ];
    }),
  ];
  return [...missing, ...alike, ...outOfOrder];
}

function whyNoAnchor(text: string | undefined, label: string): string | null {
  const plain = normalise(text ?? '');
  if (
    plain === '' ||
    /^(?:n[. ]?v[. ]?t|todo|tbd|xxx|pm|volgt|nog invullen|in te vullen)\b/u.test(plain)
  ) {
    return `Bij ‘${label}’ staat niet wat men ziet.`;
  }
  if (plain === normalise(label))
    return `De tekst herhaalt alleen de naam ‘${label}’. Zeg wat men ziet.`;
  return wordsOf(plain).length < 3
    ? `‘${text}’ is te kort om te herkennen. Zeg in een hele zin wat men ziet.`
    : null;
}

/** Words that make two otherwise equal texts different levels. */
const graded =
  /^(?:niet|geen|nooit|zelden|soms|vaak|meestal|altijd|bijna|vrijwel|deels|half|helft|minder|meer|meeste|sommige|enkele|alle|elk|elke|ieder|iedere|een|één|twee|drie|vier|vijf|zes|tien|jaar|kwartaal|maand|week|dag|\d+)$/u;

function areAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => normalise(text).split(' '));
  if (!a || !b) return false;
  const onlyIn = (words: string[], others: string[]): string[] =>
    words.filter((word) => !others.includes(word));
  const different = [...onlyIn(a, b), ...onlyIn(b, a)];
  if (different.some((word) => graded.test(word))) return false;
  return different.length / Math.max(a.length, b.length) <= 0.2;
}

interface Measure {
  /** What is measured: only equal things are compared. */
  readonly of: string;
  readonly amount: number;
  readonly words: string;
  readonly isLessBetter: boolean;
}

const numberWords = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
];
const units = { uur: 1, dag: 24, werkdag: 24, week: 168, maand: 730, kwartaal: 2_190, jaar: 8_760 };
const amountPattern = `(\\d+|${numberWords.slice(1).join('|')}|één)`;

const amountOf = (word: string): number => {
  const known = numberWords.indexOf(word.toLowerCase().replace('één', 'een'));
  return known >= 0 ? known : Number(word);
};
const hoursOf = (unit: string): number => {
  const stem = stemOf(unit);
  const [, hours] = Object.entries(units).find(([name]) => stemOf(name) === stem) ?? [];
  return hours ?? 1;
};

/** Shares, frequencies and terms that the text states; sentences about what is missing aside. */
function measuresOf(text: string): Measure[] {
  return sentencesOf(text)
    .filter(
      (sentence) =>
        !/(?<!\p{L})(?:niet|geen|ontbreekt|ontbreken|mist|missen|zonder)(?!\p{L})/iu.test(sentence),
    )
    .flatMap((sentence) => [
      ...[
        ...sentence.matchAll(
          /(minder dan|ongeveer|minstens|meer dan|ruim)?\s*(?:de helft|(\d{1,3})\s?(?:%|procent))\s+van\s+(?:de\s+|het\s+|onze\s+)?(\p{L}+)/giu,
        ),
      ].map(([words, bound = '', percent, noun = '']) => {
        const share = percent === undefined ? 50 : Number(percent);
        const shift = /minder/iu.test(bound) ? -1 : /meer|ruim/iu.test(bound) ? 1 : 0;
        return {
          of: `deel ${stemOf(noun)}`,
          amount: share + shift,
          words: words.trim(),
          isLessBetter: false,
        };
      }),
      ...[
        ...sentence.matchAll(
          /(?:bijna|vrijwel)\s+(?:elke?|iedere?|alle)\s+(?:onze\s+)?(\p{L}+)/giu,
        ),
      ].map(([words, noun = '']) => ({
        of: `deel ${stemOf(noun)}`,
        amount: 95,
        words,
        isLessBetter: false,
      })),
      ...[
        ...sentence.matchAll(new RegExp(`${amountPattern}\\s+keer\\s+per\\s+(\\p{L}+)`, 'giu')),
      ].map(([words, amount = '', unit = '']) => ({
        of: 'keer',
        amount: amountOf(amount) / hoursOf(unit),
        words,
        isLessBetter: false,
      })),
      ...[
        ...sentence.matchAll(
          new RegExp(
            `binnen\\s+${amountPattern}\\s+(uur|dag(?:en)?|werkdag(?:en)?|we(?:ek|ken)|maand(?:en)?)`,
            'giu',
          ),
        ),
      ].map(([words, amount = '', unit = '']) => ({
        of: 'binnen',
        amount: amountOf(amount) * hoursOf(unit),
        words,
        isLessBetter: true,
      })),
    ]);
}

/** Measures of the same thing that get worse while the level rises. */
function findFallingMeasures(lower: string, higher: string): string[] {
  const before = measuresOf(lower);
  return measuresOf(higher).flatMap((measure) => {
    const worse = before.find(
      ({ of, amount }) =>
        of === measure.of &&
        (measure.isLessBetter ? amount < measure.amount : amount > measure.amount),
    );
    return worse ? [`‘${measure.words}’ is minder dan ‘${worse.words}’`] : [];
  });
}
