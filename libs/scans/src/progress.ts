import { questionsOf, type Instrument } from '@ijkpunt/instruments';

export interface Progress {
  readonly answered: number;
  readonly asked: number;
}

/**
 * The one definition of progress: a question counts when it has a level, "weet ik niet" or
 * "niet van toepassing". Answers to questions that are not asked count for nothing.
 */
export function progressOf(
  instrument: Instrument,
  answers: Iterable<{ readonly questionCode: string }>,
): Progress {
  const answered = new Set(Array.from(answers, (answer) => answer.questionCode));
  const questions = questionsOf(instrument);
  return {
    answered: questions.filter((question) => answered.has(question.code)).length,
    asked: questions.length,
  };
}

/** In whole percents, rounded down: a hundred says that no question is open. */
export const percentOf = ({ answered, asked }: Progress): number =>
  asked === 0 ? 0 : Math.floor((100 * Math.min(answered, asked)) / asked);

/** Codes of the questions that still need an answer, in the order they are asked. */
export function openQuestions(
  instrument: Instrument,
  answers: Iterable<{ readonly questionCode: string }>,
): string[] {
  const answered = new Set(Array.from(answers, (answer) => answer.questionCode));
  return questionsOf(instrument)
    .map((question) => question.code)
    .filter((code) => !answered.has(code));
}
