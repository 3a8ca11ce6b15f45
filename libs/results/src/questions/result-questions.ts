import type { AnswerKind } from '@ijkpunt/contracts';
import {
  levelsOf,
  questionsOf,
  typeOf,
  type Instrument,
  type InstrumentQuestion,
} from '@ijkpunt/instruments';
import { composeResults } from '../compose-results.js';
import type { LoadedSource } from '../load-results.js';
import type { MunicipalResults, QuestionResult } from '../municipal-results.js';
import { rangeOf, type LevelRange, type QuestionSpread } from '../region-spread.js';
import {
  changesSince,
  droppedSince,
  type DroppedQuestion,
  type QuestionChangeKind,
} from './question-changes.js';

/** A question as it was answered: its words, what was chosen of them, and how that compares. */
export interface ResultQuestion extends Omit<QuestionResult, 'levels'> {
  readonly type: ReturnType<typeof typeOf>;
  readonly explanation: string | null;
  /** Examples of what can show the answer. */
  readonly evidence: string | null;
  /** What one sees at each level, in the words that were answered. */
  readonly levels: readonly {
    readonly value: number;
    readonly label: string;
    readonly text: string;
  }[];
  /** Null when nothing was measured before, or nothing handed in. */
  readonly change: QuestionChangeKind | null;
  readonly previousKind: AnswerKind | null;
  readonly changeReason: string | null;
  /** Between which levels the region stands, where that may be seen. */
  readonly regionRange: LevelRange | null;
  /** How the region read the question when it was answered. */
  readonly readingNote: string | null;
  readonly responsible: string | null;
  readonly action: string | null;
  readonly dueOn: string | null;
}

export interface ComposedQuestions {
  readonly results: MunicipalResults;
  readonly questions: readonly ResultQuestion[];
  readonly dropped: readonly DroppedQuestion[];
}

/** Each question of a measurement, with the text that was answered. */
export function composeResultQuestions(
  {
    source,
    submitted,
    formerInstrument,
  }: Pick<LoadedSource, 'source' | 'submitted' | 'formerInstrument'>,
  spread: readonly QuestionSpread[],
): ComposedQuestions {
  const { instrument, previous } = source;
  const results = composeResults(source);
  const since =
    previous?.answers && submitted
      ? changesSince(previous.descents, previous.answers, submitted.answers)
      : null;
  const figures = new Map(results.questions.map((question) => [question.code, question]));
  const answers = new Map(submitted?.answers.map((answer) => [answer.code, answer]));
  const ranges = new Map(spread.map(({ code, levels }) => [code, rangeOf(levels)]));
  const notes = new Map(submitted?.readingNotes?.map(({ code, text }) => [code, text]));
  return {
    results,
    questions: questionsOf(instrument).flatMap((asked) => {
      const figure = figures.get(asked.code);
      if (!figure) return [];
      const answer = answers.get(asked.code);
      const changed = since?.get(asked.code);
      return [
        {
          ...figure,
          ...wordsOf(instrument, asked),
          change: changed?.change ?? null,
          previousKind: changed?.previousKind ?? null,
          changeReason: changed?.reason ?? null,
          regionRange: ranges.get(asked.code) ?? null,
          readingNote: notes.get(asked.code) ?? null,
          responsible: answer?.responsible ?? null,
          action: answer?.action ?? null,
          dueOn: answer?.dueOn ?? null,
        },
      ];
    }),
    dropped: since && previous ? droppedSince(formerInstrument, previous.descents) : [],
  };
}

const wordsOf = (instrument: Instrument, asked: InstrumentQuestion) => ({
  type: typeOf(asked),
  explanation: asked.explanation ?? null,
  evidence: asked.evidence ?? null,
  levels: levelsOf(asked).flatMap((text, index) => {
    const level = instrument.scale[index];
    return level ? [{ ...level, text }] : [];
  }),
});
