import type { AnswerKind } from '@ijkpunt/contracts';

/** What somebody answered, apart from who and when. */
export interface AnswerContent {
  readonly kind: AnswerKind;
  readonly level: number | null;
  /** Where it shows; the reason of "niet van toepassing"; the words of an open question. */
  readonly note: string | null;
  readonly responsible: string | null;
  readonly action: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly isConfirmed: boolean;
}

export const contentOf = (answer: AnswerContent): AnswerContent => ({
  kind: answer.kind,
  level: answer.level,
  note: answer.note,
  responsible: answer.responsible,
  action: answer.action,
  dueOn: answer.dueOn,
  isConfirmed: answer.isConfirmed,
});

const parts = ['kind', 'level', 'note', 'responsible', 'action', 'dueOn'] as const;

/** Whether two answers say the same; confirming says nothing new. */
export const saySame = (
  a: Omit<AnswerContent, 'isConfirmed'>,
  b: Omit<AnswerContent, 'isConfirmed'>,
): boolean => parts.every((part) => a[part] === b[part]);
