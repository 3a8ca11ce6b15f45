import { questionsOf, type Instrument } from '@ijkpunt/instruments';

export interface Progress {
  readonly answered: number;
  readonly asked: number;
}

/** In whole percents, rounded down: a hundred says that no question is open. */
export const percentOf = ({ answered, asked }: Progress): number =>
  asked === 0 ? 0 : Math.floor((100 * Math.min(answered, asked)) / asked);

/**
 * Codes of the questions that still need an answer, in the order they are asked. A level, "weet ik
 * niet" and "niet van toepassing" are all answers; one to a question that is not asked is none.
 */
export function openQuestions(
  instrument: Instrument,
  answers: Iterable<{ readonly questionCode: string }>,
): string[] {
  const answered = new Set(Array.from(answers, (answer) => answer.questionCode));
  return questionsOf(instrument)
    .map((question) => question.code)
    .filter((code) => !answered.has(code));
}
