import type { AnswerKind } from '@ijkpunt/contracts';

export interface SubmittedAnswer {
  readonly code: string;
  readonly kind: AnswerKind;
  readonly level: number | null;
  readonly note: string | null;
}

/** What a submission keeps: the answers and the instrument version that was answered. */
export interface SubmittedScan {
  readonly instrument: { readonly code: string; readonly version: string };
  readonly answers: readonly SubmittedAnswer[];
}
