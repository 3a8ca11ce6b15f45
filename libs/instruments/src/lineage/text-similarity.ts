import { stemOf, wordsOf } from '../dutch-text.js';
import { levelsOf } from '../instrument-defaults.js';
import type { InstrumentQuestion } from '../instrument-shape.js';

/** Words that stand in any sentence and so say nothing about what it is about. */
const common = new Set(
  'aan als bij dat de die dit door een en er het hun in is met naar niet of om onze ons op te tot uit van voor wat wij we wie zijn zij ze zo'.split(
    ' ',
  ),
);

/** What a text is about: its words without the common ones, singular and plural as one. */
export type Content = ReadonlySet<string>;

export const contentOf = (text: string): Content =>
  new Set(
    wordsOf(text.toLowerCase())
      .filter((word) => !common.has(word))
      .map(stemOf),
  );

const overlapOf = (one: Content, other: Content): number =>
  [...one].filter((word) => other.has(word)).length;

/** The share of their words that two texts have in common: 0 to 1. */
export const similarity = (one: Content, other: Content): number =>
  one.size + other.size === 0 ? 0 : (2 * overlapOf(one, other)) / (one.size + other.size);

/** How much of the shorter text is found in the longer one: what a split or merge leaves. */
export const containment = (one: Content, other: Content): number =>
  Math.min(one.size, other.size) === 0 ? 0 : overlapOf(one, other) / Math.min(one.size, other.size);

/** A question with what its texts are about, worked out once. */
export interface ReadQuestion {
  readonly question: InstrumentQuestion;
  readonly statement: Content;
  readonly levels: Content;
  readonly whole: Content;
}

export function readQuestion(question: InstrumentQuestion): ReadQuestion {
  const levels = levelsOf(question).join(' ');
  return {
    question,
    statement: contentOf(question.statement),
    levels: contentOf(levels),
    whole: contentOf(`${question.statement} ${levels}`),
  };
}

/** Statement and levels weigh equally: either may be rewritten while the question stays. */
export function likenessOf(one: ReadQuestion, other: ReadQuestion): number {
  const statement = similarity(one.statement, other.statement);
  return one.levels.size > 0 && other.levels.size > 0
    ? (statement + similarity(one.levels, other.levels)) / 2
    : statement;
}
