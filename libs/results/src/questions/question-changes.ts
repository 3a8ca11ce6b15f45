import type { AnswerKind } from '@ijkpunt/contracts';
import { questionsOf, type Descent, type Instrument } from '@ijkpunt/instruments';
import { carryAnswers, type SubmittedAnswer } from '@ijkpunt/scans';

/** What happened to the answer to a question since the previous measurement. */
export const questionChanges = [
  'up',
  'down',
  'same',
  'new',
  'not_comparable',
  'not_answered',
] as const;
export type QuestionChangeKind = (typeof questionChanges)[number];

export interface QuestionSince {
  readonly change: QuestionChangeKind;
  /** What was answered then, where the two may stand beside each other. */
  readonly previousKind: AnswerKind | null;
  /** Why it is new, may not be compared, or was reworded. */
  readonly reason: string | null;
}

export interface DroppedQuestion {
  readonly code: string;
  readonly statement: string;
}

type Answered = Pick<SubmittedAnswer, 'kind' | 'level'>;

const steps: Partial<Record<AnswerKind, number>> = { no: 0, partly: 1, yes: 2 };
const valueOf = ({ kind, level }: Answered): number | null =>
  kind === 'level' ? level : (steps[kind] ?? null);

function changeBetween(then: Answered | undefined, now: Answered | undefined): QuestionChangeKind {
  const before = then ? valueOf(then) : null;
  const after = now ? valueOf(now) : null;
  if (before === null || after === null) return 'not_answered';
  if (before === after) return 'same';
  return after > before ? 'up' : 'down';
}

/** By the code of each present question, followed along the lineage. */
export function changesSince(
  descents: readonly Descent[],
  then: readonly SubmittedAnswer[],
  now: readonly SubmittedAnswer[],
): Map<string, QuestionSince> {
  const carried = new Map(carryAnswers(descents, then).map((answer) => [answer.code, answer]));
  const answered = new Map(now.map((answer) => [answer.code, answer]));
  return new Map(
    descents.map(({ code, kind, isComparable, reason }) => {
      if (!isComparable) {
        const change = kind === 'new' ? ('new' as const) : ('not_comparable' as const);
        return [code, { change, previousKind: null, reason }];
      }
      const before = carried.get(code);
      const change = changeBetween(before, answered.get(code));
      return [code, { change, previousKind: before?.kind ?? null, reason }];
    }),
  );
}

/** What was asked then and nothing asked now descends from. */
export function droppedSince(
  former: Instrument | null,
  descents: readonly Descent[],
): DroppedQuestion[] {
  if (!former) return [];
  const kept = new Set(descents.flatMap(({ from }) => from));
  return questionsOf(former)
    .filter(({ code }) => !kept.has(code))
    .map(({ code, statement }) => ({ code, statement }));
}
