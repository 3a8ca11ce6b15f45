import { typeOf, type Cell, type Instrument, type InstrumentQuestion } from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '../submitted-scan.js';
import { textOf } from './import-mapping.js';

export type CellRead =
  | { readonly answer: SubmittedAnswer }
  | { readonly reason: string }
  /** Nothing stood there: the question stays unanswered. */
  | null;

const notApplicable = /^(?:n\.?\s?v\.?\s?t\.?|niet van toepassing)$/i;
const dontKnow = /^(?:\?+|(?:weet ik niet|weet niet|onbekend|w\.?i\.?n\.?))$/i;
const nothing = /^[-–—.]*$/;
const wholeNumber = /^(-?[0-9]{1,3})(?:[.,]0+)?$/;
const decimal = /^-?[0-9]+[.,][0-9]+$/;
/** A level with its name behind it, such as `3 - grotendeels`; `3 à 4` is none. */
const namedLevel = /^(?:niveau\s*)?([0-9]{1,2})(?:\s*[-–:=()]\s*[^0-9]+|\.\s[^0-9]+)?$/i;
const checkWords = new Map<string, SubmittedAnswer['kind']>([
  ['ja', 'yes'],
  ['deels', 'partly'],
  ['nee', 'no'],
]);

/** The answer that a cell holds, or why it cannot be one. Never guesses: 2,5 is no level. */
export function readCell(
  instrument: Instrument,
  question: InstrumentQuestion,
  cell: Cell,
): CellRead {
  const text = textOf(cell);
  if (nothing.test(text)) return null;
  const answer = (part: Pick<SubmittedAnswer, 'kind'> & Partial<SubmittedAnswer>): CellRead => ({
    answer: { code: question.code, level: null, note: null, ...part },
  });
  if (dontKnow.test(text)) return answer({ kind: 'dont_know' });
  switch (typeOf(question)) {
    case 'open':
      return text.length <= 10_000
        ? answer({ kind: 'text', note: text })
        : { reason: 'Deze tekst is langer dan 10.000 tekens.' };
    case 'check': {
      const kind = checkWords.get(text.toLowerCase());
      return kind ? answer({ kind }) : { reason: 'Dit is geen ja, deels of nee.' };
    }
    case 'level':
      if (notApplicable.test(text)) {
        return answer({ kind: 'not_applicable', note: `In het ingelezen bestand stond: ${text}` });
      }
      return readLevel(instrument, text, (level) => answer({ kind: 'level', level }));
  }
}

function readLevel(
  { scale }: Instrument,
  text: string,
  answer: (level: number) => CellRead,
): CellRead {
  const named = scale.find(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (named) return answer(named.value);
  const [, digits] = wholeNumber.exec(text) ?? namedLevel.exec(text) ?? [];
  if (digits === undefined) {
    return {
      reason: decimal.test(text)
        ? 'Een niveau is een heel getal. Een gemiddelde kan IJkpunt niet als antwoord bewaren.'
        : 'Dit is geen niveau van de schaal.',
    };
  }
  const level = Number(digits);
  if (scale.some(({ value }) => value === level)) return answer(level);
  const values = scale.map(({ value }) => value);
  return {
    reason: `De schaal loopt van ${Math.min(...values)} tot en met ${Math.max(...values)}.`,
  };
}
