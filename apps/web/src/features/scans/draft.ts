import { answerKinds, type AnswerKind } from '@ijkpunt/contracts';

/** What a person has filled in for a question, perhaps not yet enough to be an answer. */
export interface Draft {
  readonly kind: AnswerKind | null;
  readonly level: number | null;
  readonly note: string;
}

export interface SavedAnswer {
  readonly questionCode: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
  readonly revision: number;
  readonly answeredBy: string;
  readonly answeredAt: string;
}

export const emptyDraft: Draft = { kind: null, level: null, note: '' };

export const draftOf = (answer: SavedAnswer | undefined): Draft =>
  answer ? { kind: answer.kind, level: answer.level, note: answer.note ?? '' } : emptyDraft;

export const isEmpty = ({ kind, note }: Draft): boolean => kind === null && note.trim() === '';

export type Incomplete = 'no_choice' | 'no_reason';

/** Why a draft is not yet an answer; null when it is one. */
export function findIncomplete({ kind, note }: Draft): Incomplete | null {
  if (kind === null) return 'no_choice';
  if (kind === 'not_applicable' && note.trim() === '') return 'no_reason';
  return null;
}

export const isSameAnswer = (draft: Draft, answer: SavedAnswer): boolean =>
  draft.kind === answer.kind &&
  draft.level === answer.level &&
  draft.note.trim() === (answer.note ?? '').trim();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isKind = (value: unknown): value is AnswerKind => answerKinds.some((kind) => kind === value);

export function readDraft(value: unknown): Draft | null {
  if (!isRecord(value)) return null;
  const { kind, level, note } = value;
  if (kind !== null && !isKind(kind)) return null;
  if (level !== null && typeof level !== 'number') return null;
  return typeof note === 'string' ? { kind, level, note } : null;
}

/** The answer of a colleague as it comes along with a CONFLICT. */
export function readSavedAnswer(questionCode: string, value: unknown): SavedAnswer | null {
  if (!isRecord(value)) return null;
  const { kind, level, note, revision, answeredBy, answeredAt } = value;
  if (!isKind(kind) || typeof revision !== 'number') return null;
  return {
    questionCode,
    kind,
    level: typeof level === 'number' ? level : null,
    note: typeof note === 'string' ? note : null,
    revision,
    answeredBy: typeof answeredBy === 'string' ? answeredBy : '',
    answeredAt: typeof answeredAt === 'string' ? answeredAt : '',
  };
}
