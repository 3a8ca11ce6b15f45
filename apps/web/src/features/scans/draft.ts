import { answerKinds, type AnswerKind } from '@ijkpunt/contracts';

/** What a person has filled in for a question, perhaps not yet enough to be an answer. */
export interface Draft {
  readonly kind: AnswerKind | null;
  readonly level: number | null;
  readonly note: string;
  /** For a check: who takes it up, what is going to be done, and by when (`YYYY-MM-DD`). */
  readonly responsible: string;
  readonly action: string;
  readonly dueOn: string;
  /** Takes over the answer of the previous campaign; any change ends that. */
  readonly isConfirmed: boolean;
}

export interface AnswerContent {
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
  readonly responsible: string | null;
  readonly action: string | null;
  readonly dueOn: string | null;
}

export interface SavedAnswer extends AnswerContent {
  readonly questionCode: string;
  readonly isConfirmed: boolean;
  readonly revision: number;
  readonly answeredBy: string;
  readonly answeredAt: string;
}

export const emptyDraft: Draft = {
  kind: null,
  level: null,
  note: '',
  responsible: '',
  action: '',
  dueOn: '',
  isConfirmed: false,
};

const textsOf = (answer: AnswerContent): Omit<Draft, 'isConfirmed'> => ({
  kind: answer.kind,
  level: answer.level,
  note: answer.note ?? '',
  responsible: answer.responsible ?? '',
  action: answer.action ?? '',
  dueOn: answer.dueOn ?? '',
});

export const draftOf = (answer: SavedAnswer | undefined): Draft =>
  answer ? { ...textsOf(answer), isConfirmed: answer.isConfirmed } : emptyDraft;

/** The answer of the previous campaign as the present one. */
export const confirmed = (previous: AnswerContent): Draft => ({
  ...textsOf(previous),
  isConfirmed: true,
});

const texts = ['note', 'responsible', 'action', 'dueOn'] as const;

export const isEmpty = (draft: Draft): boolean =>
  draft.kind === null && texts.every((text) => draft[text].trim() === '');

export type Incomplete = 'no_choice' | 'no_reason' | 'no_words';

/** Why a draft is not yet an answer; null when it is one. */
export function findIncomplete({ kind, note }: Draft): Incomplete | null {
  const hasNote = note.trim() !== '';
  if (kind === null) return 'no_choice';
  if (kind === 'not_applicable' && !hasNote) return 'no_reason';
  if (kind === 'text' && !hasNote) return 'no_words';
  return null;
}

export const saysSame = (draft: Draft, answer: AnswerContent): boolean => {
  const other = textsOf(answer);
  return (
    draft.kind === other.kind &&
    draft.level === other.level &&
    texts.every((text) => draft[text].trim() === other[text].trim())
  );
};

/** The same choice, or the same words where words are the answer; notes aside. */
export const isSameChoice = (draft: Draft, answer: AnswerContent): boolean =>
  draft.kind === answer.kind &&
  draft.level === answer.level &&
  (draft.kind !== 'text' || draft.note.trim() === (answer.note ?? ''));

export const isSameAnswer = (draft: Draft, answer: SavedAnswer): boolean =>
  saysSame(draft, answer) && draft.isConfirmed === answer.isConfirmed;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isKind = (value: unknown): value is AnswerKind => answerKinds.some((kind) => kind === value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNone = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A draft as this device kept it, perhaps in an earlier release: what that lacked is empty. */
export function readDraft(value: unknown): Draft | null {
  if (!isRecord(value)) return null;
  const { kind, level, note, responsible, action, dueOn, isConfirmed } = value;
  if (kind !== null && !isKind(kind)) return null;
  if (level !== null && typeof level !== 'number') return null;
  if (typeof note !== 'string') return null;
  return {
    kind,
    level,
    note,
    responsible: textOf(responsible),
    action: textOf(action),
    dueOn: textOf(dueOn),
    isConfirmed: isConfirmed === true,
  };
}

/** The answer of a colleague as it comes along with a CONFLICT. */
export function readSavedAnswer(questionCode: string, value: unknown): SavedAnswer | null {
  if (!isRecord(value)) return null;
  const { kind, level, note, responsible, action, dueOn, revision } = value;
  if (!isKind(kind) || typeof revision !== 'number') return null;
  return {
    questionCode,
    kind,
    level: typeof level === 'number' ? level : null,
    note: textOrNone(note),
    responsible: textOrNone(responsible),
    action: textOrNone(action),
    dueOn: textOrNone(dueOn),
    isConfirmed: value['isConfirmed'] === true,
    revision,
    answeredBy: textOf(value['answeredBy']),
    answeredAt: textOf(value['answeredAt']),
  };
}
