import type { Failure } from '../../../apollo/refusal.js';
import { isTemporary } from '../../../apollo/refusal.js';
import { draftOf, emptyDraft, findIncomplete, saysSame, type Draft } from '../draft.js';
import type { OwnProposal } from './guest-query.js';

/** `failing` is tried again until it works; `refused` is not. */
export type SavingState = 'saved' | 'saving' | 'unsaved' | 'failing' | 'refused';

export interface GuestAnswer {
  readonly draft: Draft;
  /** Of what is saved; 0 when nothing is. */
  readonly revision: number;
  readonly state: SavingState;
  /** Why it was refused, when it was. */
  readonly problem: string | null;
}

export type Sending =
  { readonly saved: OwnProposal } | { readonly failure: Pick<Failure, 'code' | 'message'> };

const retryMs = 5_000;
const none: GuestAnswer = { draft: emptyDraft, revision: 0, state: 'saved', problem: null };

export type GuestAnswers = ReadonlyMap<string, GuestAnswer>;

/** Saves what a guest fills in, question by question and one sending at a time for each. */
export class ProposalSaver {
  private answers: GuestAnswers;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(
    proposals: readonly OwnProposal[],
    private readonly send: (code: string, draft: Draft, revision: number) => Promise<Sending>,
  ) {
    this.answers = new Map(
      proposals.map((proposal) => [
        proposal.questionCode,
        { ...none, draft: toDraft(proposal), revision: proposal.revision },
      ]),
    );
  }

  readonly snapshot = (): GuestAnswers => this.answers;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  edit(code: string, draft: Draft, delayMs: number): void {
    this.change(code, { draft, state: 'unsaved', problem: null });
    this.later(code, delayMs);
  }

  flush(code: string): void {
    if (this.timers.has(code)) void this.save(code);
  }

  /** True as long as something was not yet saved that could be. */
  isBusy(): boolean {
    return [...this.answers.values()].some(
      ({ draft, state }) =>
        state !== 'saved' && state !== 'refused' && findIncomplete(draft) === null,
    );
  }

  private later(code: string, delayMs: number): void {
    clearTimeout(this.timers.get(code));
    this.timers.set(
      code,
      setTimeout(() => void this.save(code), delayMs),
    );
  }

  private async save(code: string): Promise<void> {
    clearTimeout(this.timers.get(code));
    this.timers.delete(code);
    const { draft, revision, state } = this.of(code);
    // What comes while one is under way is sent when that has ended.
    if (this.sending.has(code) || findIncomplete(draft) !== null) return;
    this.sending.add(code);
    if (state !== 'failing') this.change(code, { state: 'saving' });
    const outcome = await this.send(code, draft, revision);
    this.sending.delete(code);
    if ('saved' in outcome) {
      const isCurrent = saysSame(this.of(code).draft, outcome.saved);
      this.change(code, {
        revision: outcome.saved.revision,
        state: isCurrent ? 'saved' : 'unsaved',
      });
      if (!isCurrent) this.later(code, 0);
      return;
    }
    const { failure } = outcome;
    if (isTemporary({ ...failure, details: {} })) {
      this.change(code, { state: 'failing' });
      this.later(code, retryMs);
    } else {
      this.change(code, { state: 'refused', problem: failure.message });
    }
  }

  private of(code: string): GuestAnswer {
    return this.answers.get(code) ?? none;
  }

  private change(code: string, part: Partial<GuestAnswer>): void {
    this.answers = new Map(this.answers).set(code, { ...this.of(code), ...part });
    for (const listener of this.listeners) listener();
  }
}

const toDraft = (proposal: OwnProposal): Draft =>
  draftOf({ ...proposal, isConfirmed: false, answeredBy: '', answeredAt: '' });

export const answerOf = (answers: GuestAnswers, code: string): GuestAnswer =>
  answers.get(code) ?? none;

export const isAnswered = ({ draft }: GuestAnswer): boolean => findIncomplete(draft) === null;
