import type { AnswerKind } from '@ijkpunt/contracts';
import { contentOf, type AnswerContent } from './answer-content.js';
import type { AgreementWords } from './perspectives/agreements.js';

/** An answer as a submission keeps it; what was not filled in is left out. */
export interface SubmittedAnswer {
  readonly code: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
  readonly responsible?: string;
  readonly action?: string;
  readonly dueOn?: string;
  readonly isConfirmed?: true;
  /** Of an answer that several people agreed upon. */
  readonly agreement?: { readonly reason: string; readonly dissent?: string };
}

/** What a submission keeps: the answers and the instrument version that was answered. */
export interface SubmittedScan {
  readonly instrument: { readonly code: string; readonly version: string };
  readonly answers: readonly SubmittedAnswer[];
  /** Of an instrument that asks for a list of documents. */
  readonly documents?: readonly { readonly title: string; readonly place: string }[];
  /** How the region read questions at that moment; absent when it said nothing. */
  readonly readingNotes?: readonly SubmittedNote[];
  /** What teams answered before the municipality did; absent when none did. */
  readonly teamAnswers?: readonly SubmittedTeamAnswer[];
}

export interface SubmittedTeamAnswer {
  readonly code: string;
  /** The name that the team had. */
  readonly team: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
}

export interface SubmittedNote {
  readonly code: string;
  readonly text: string;
}

export function toSubmittedAnswer(
  code: string,
  answer: AnswerContent,
  agreement?: AgreementWords,
): SubmittedAnswer {
  const { kind, level, note, responsible, action, dueOn, isConfirmed } = contentOf(answer);
  return {
    code,
    kind,
    level,
    note,
    ...(responsible === null ? {} : { responsible }),
    ...(action === null ? {} : { action }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(isConfirmed ? { isConfirmed } : {}),
    ...(agreement ? { agreement: wordsOf(agreement) } : {}),
  };
}

const wordsOf = ({ reason, dissent }: AgreementWords): SubmittedAnswer['agreement'] => ({
  reason,
  ...(dissent === null ? {} : { dissent }),
});

export const contentOfSubmitted = (answer: SubmittedAnswer): AnswerContent => ({
  kind: answer.kind,
  level: answer.level,
  note: answer.note,
  responsible: answer.responsible ?? null,
  action: answer.action ?? null,
  dueOn: answer.dueOn ?? null,
  isConfirmed: answer.isConfirmed ?? false,
});
