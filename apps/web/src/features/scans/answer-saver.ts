import { findIncomplete, isEmpty, isSameAnswer, type Draft, type SavedAnswer } from './draft.js';
import type { KeptAnswers } from './kept-answers.js';

export type SendOutcome =
  | { readonly type: 'saved'; readonly answer: SavedAnswer }
  | { readonly type: 'conflict'; readonly current: SavedAnswer }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'trouble'; readonly trouble: Trouble };
export type Trouble = 'unreachable' | 'server' | 'signed_out';

export interface SendInput {
  readonly questionCode: string;
  readonly draft: Draft;
  readonly expectedRevision: number;
}

export interface PendingAnswer extends SendInput {
  readonly state: 'incomplete' | 'unsent' | 'conflict' | 'refused';
  readonly current?: SavedAnswer;
  readonly message?: string;
}

export interface SaverSnapshot {
  readonly pending: ReadonlyMap<string, PendingAnswer>;
  readonly isSending: boolean;
  readonly trouble: Trouble | null;
  readonly savedAt: Date | null;
}

/** How taking the other answer ended: `changed` means that it was no longer the one on screen. */
export type TakeOutcome = 'taken' | 'changed' | 'failed';

interface SaverOptions {
  readonly send: (input: SendInput) => Promise<SendOutcome>;
  /** The answer as the server has it now. */
  readonly read: (questionCode: string) => Promise<SavedAnswer>;
  readonly kept: KeptAnswers;
  readonly now?: () => Date;
}

const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

/**
 * Saves each answer by itself: one request at a time per question, with the revision the person
 * saw. What the server does not have yet is kept on the device and tried again.
 */
export class AnswerSaver {
  readonly #options: SaverOptions;
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #sending = new Set<string>();
  readonly #pending = new Map<string, PendingAnswer>();
  #retry: ReturnType<typeof setTimeout> | null = null;
  #retryMs = firstRetryMs;
  #trouble: Trouble | null = null;
  #savedAt: Date | null = null;
  #snapshot: SaverSnapshot;

  constructor(options: SaverOptions) {
    this.#options = options;
    for (const kept of options.kept.load()) this.#pending.set(kept.questionCode, toPending(kept));
    this.#snapshot = this.#takeSnapshot();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): SaverSnapshot => this.#snapshot;

  /** `seenRevision` counts for a first change only: later ones build on what was seen then. */
  edit(questionCode: string, draft: Draft, seenRevision: number, delayMs: number): void {
    const before = this.#pending.get(questionCode);
    if (seenRevision === 0 && isEmpty(draft)) {
      this.discard(questionCode);
      return;
    }
    const expectedRevision = before?.expectedRevision ?? seenRevision;
    const changed = toPending({ questionCode, draft, expectedRevision });
    const isInConflict = before?.state === 'conflict' && before.current;
    this.#pending.set(
      questionCode,
      isInConflict ? { ...changed, state: 'conflict', current: before.current } : changed,
    );
    this.#changed();
    if (!isInConflict) this.#sendLater(questionCode, delayMs);
  }

  /** Sends at once what still waits for a pause in typing or for the connection. */
  flush(questionCode?: string): void {
    const codes = questionCode === undefined ? [...this.#pending.keys()] : [questionCode];
    for (const code of codes) void this.#send(code);
  }

  keepMine(questionCode: string): void {
    const pending = this.#pending.get(questionCode);
    if (!pending?.current) return;
    const { draft, current } = pending;
    const again = toPending({ questionCode, draft, expectedRevision: current.revision });
    this.#pending.set(questionCode, again);
    this.#changed();
    void this.#send(questionCode);
  }

  /** Takes the other answer as the server has it now; one that changed meanwhile is shown again. */
  async takeTheirs(questionCode: string): Promise<TakeOutcome> {
    const shown = this.#pending.get(questionCode)?.current;
    if (!shown) return 'taken';
    try {
      const current = await this.#options.read(questionCode);
      const latest = this.#pending.get(questionCode);
      if (latest && current.revision !== shown.revision) {
        this.#pending.set(questionCode, { ...latest, state: 'conflict', current });
        this.#changed();
        return 'changed';
      }
    } catch {
      return 'failed';
    }
    this.discard(questionCode);
    return 'taken';
  }

  /** Lets go of the own change; the screen falls back to what was last read. */
  discard(questionCode: string): void {
    clearTimeout(this.#timers.get(questionCode));
    this.#pending.delete(questionCode);
    this.#changed();
  }

  retryRefused(questionCode: string): void {
    const pending = this.#pending.get(questionCode);
    if (pending?.state !== 'refused') return;
    this.#pending.set(questionCode, toPending(pending));
    this.#changed();
    void this.#send(questionCode);
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
  }

  #sendLater(questionCode: string, delayMs: number): void {
    clearTimeout(this.#timers.get(questionCode));
    const timer = setTimeout(() => void this.#send(questionCode), delayMs);
    this.#timers.set(questionCode, timer);
  }

  async #send(questionCode: string): Promise<void> {
    clearTimeout(this.#timers.get(questionCode));
    const pending = this.#pending.get(questionCode);
    if (pending?.state !== 'unsent' || this.#sending.has(questionCode)) return;
    this.#sending.add(questionCode);
    this.#changed();
    const outcome = await this.#options.send(pending);
    this.#sending.delete(questionCode);
    this.#settle(pending, outcome);
    this.#changed();
  }

  #settle(sent: PendingAnswer, outcome: SendOutcome): void {
    const { questionCode } = sent;
    if (outcome.type === 'trouble') {
      this.#trouble = outcome.trouble;
      this.#retryLater();
      return;
    }
    this.#trouble = null;
    this.#retryMs = firstRetryMs;
    const latest = this.#pending.get(questionCode);
    if (outcome.type === 'refused') {
      if (latest) {
        this.#pending.set(questionCode, { ...latest, state: 'refused', message: outcome.message });
      }
      return;
    }
    // After a lost response the server already has what is sent again: that is no conflict.
    const isOwn = outcome.type === 'conflict' && isSameAnswer(sent.draft, outcome.current);
    if (outcome.type === 'conflict' && !isOwn) {
      if (latest) {
        this.#pending.set(questionCode, { ...latest, state: 'conflict', current: outcome.current });
      }
      return;
    }
    this.#savedAt = this.#options.now?.() ?? new Date();
    this.#continueAfter(sent, outcome.type === 'saved' ? outcome.answer : outcome.current);
    this.flush();
  }

  /** Done, unless the person changed the answer while it was on its way. */
  #continueAfter(sent: PendingAnswer, answer: SavedAnswer): void {
    const latest = this.#pending.get(sent.questionCode);
    if (!latest) return;
    if (latest.draft === sent.draft) {
      this.#pending.delete(sent.questionCode);
      return;
    }
    this.#pending.set(
      sent.questionCode,
      toPending({ ...latest, expectedRevision: answer.revision }),
    );
  }

  #retryLater(): void {
    if (this.#retry || this.#trouble === 'signed_out') return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#retryMs = Math.min(longestRetryMs, this.#retryMs * 2);
      this.flush();
    }, this.#retryMs);
  }

  #takeSnapshot(): SaverSnapshot {
    return {
      pending: new Map(this.#pending),
      isSending: this.#sending.size > 0,
      trouble: this.#trouble,
      savedAt: this.#savedAt,
    };
  }

  #changed(): void {
    this.#options.kept.save([...this.#pending.values()].map(toKept));
    this.#snapshot = this.#takeSnapshot();
    for (const listener of this.#listeners) listener();
  }
}

const toKept = ({ questionCode, draft, expectedRevision }: SendInput): SendInput => ({
  questionCode,
  draft,
  expectedRevision,
});

function toPending(input: SendInput): PendingAnswer {
  return { ...toKept(input), state: findIncomplete(input.draft) ? 'incomplete' : 'unsent' };
}

/** Answers that only this device has; an unfinished one waits for the person, not the network. */
export const countUnsaved = ({ pending }: SaverSnapshot): number =>
  [...pending.values()].filter(({ state }) => state !== 'incomplete').length;

export const countIncomplete = ({ pending }: SaverSnapshot): number =>
  [...pending.values()].filter(({ state }) => state === 'incomplete').length;
