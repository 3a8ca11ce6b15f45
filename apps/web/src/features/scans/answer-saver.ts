import { findIncomplete, isEmpty, isSameAnswer, type Draft, type SavedAnswer } from './draft.js';
import type { KeptAnswer, KeptAnswers } from './kept-answers.js';

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

export interface PendingAnswer extends KeptAnswer {
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
 * Saves each answer by itself, one request at a time and in the order in which was answered, with
 * the revision the person saw. Trouble stops the row until the next try; a conflict or a refusal
 * of one question holds up no other. What the server does not have yet is kept on the device.
 */
export class AnswerSaver {
  readonly #options: SaverOptions;
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** In the order of the last change to each. */
  readonly #pending = new Map<string, PendingAnswer>();
  /** Questions whose answer need not wait for a pause in typing any more. */
  readonly #due = new Set<string>();
  #isSending = false;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #retryMs = firstRetryMs;
  #trouble: Trouble | null = null;
  #savedAt: Date | null = null;
  #snapshot: SaverSnapshot;

  constructor(options: SaverOptions) {
    this.#options = options;
    const kept = [...options.kept.load()].sort((a, b) => a.editedAt - b.editedAt);
    for (const answer of kept) this.#pending.set(answer.questionCode, toPending(answer));
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
    const editedAt = this.#now().getTime();
    const changed = toPending({ questionCode, draft, expectedRevision, editedAt });
    const isInConflict = before?.state === 'conflict' && before.current;
    this.#pending.delete(questionCode);
    this.#due.delete(questionCode);
    this.#pending.set(
      questionCode,
      isInConflict ? { ...changed, state: 'conflict', current: before.current } : changed,
    );
    this.#changed();
    if (!isInConflict) this.#sendLater(questionCode, delayMs);
  }

  /** Sends at once what still waits for a pause in typing or for the connection. */
  flush(questionCode?: string): void {
    const last = questionCode ?? [...this.#pending.keys()].at(-1);
    if (last !== undefined) this.#makeDue(last);
  }

  keepMine(questionCode: string): void {
    const pending = this.#pending.get(questionCode);
    if (!pending?.current) return;
    const again = toPending({ ...pending, expectedRevision: pending.current.revision });
    this.#pending.set(questionCode, again);
    this.#changed();
    this.#makeDue(questionCode);
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
    this.#due.delete(questionCode);
    this.#changed();
  }

  retryRefused(questionCode: string): void {
    const pending = this.#pending.get(questionCode);
    if (pending?.state !== 'refused') return;
    this.#pending.set(questionCode, toPending(pending));
    this.#changed();
    this.#makeDue(questionCode);
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
  }

  #sendLater(questionCode: string, delayMs: number): void {
    clearTimeout(this.#timers.get(questionCode));
    const timer = setTimeout(() => this.#makeDue(questionCode), delayMs);
    this.#timers.set(questionCode, timer);
  }

  /** What was answered before it goes along: nothing is sent out of turn. */
  #makeDue(questionCode: string): void {
    if (!this.#pending.has(questionCode)) return;
    for (const code of this.#pending.keys()) {
      clearTimeout(this.#timers.get(code));
      this.#due.add(code);
      if (code === questionCode) break;
    }
    void this.#sendRow();
  }

  async #sendRow(): Promise<void> {
    if (this.#isSending) return;
    let next = this.#findNext();
    while (next) {
      this.#isSending = true;
      this.#changed();
      const outcome = await this.#options.send(next);
      this.#isSending = false;
      this.#settle(next, outcome);
      this.#changed();
      next = outcome.type === 'trouble' ? undefined : this.#findNext();
    }
  }

  #findNext(): PendingAnswer | undefined {
    return [...this.#pending.values()].find(
      ({ questionCode, state }) => state === 'unsent' && this.#due.has(questionCode),
    );
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
    this.#savedAt = this.#now();
    this.#continueAfter(sent, outcome.type === 'saved' ? outcome.answer : outcome.current);
  }

  /** Done, unless the person changed the answer while it was on its way. */
  #continueAfter(sent: PendingAnswer, answer: SavedAnswer): void {
    const latest = this.#pending.get(sent.questionCode);
    if (!latest) return;
    if (latest.draft === sent.draft) {
      this.#pending.delete(sent.questionCode);
      this.#due.delete(sent.questionCode);
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

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #takeSnapshot(): SaverSnapshot {
    return {
      pending: new Map(this.#pending),
      isSending: this.#isSending,
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

const toKept = ({ questionCode, draft, expectedRevision, editedAt }: KeptAnswer): KeptAnswer => ({
  questionCode,
  draft,
  expectedRevision,
  editedAt,
});

function toPending(answer: KeptAnswer): PendingAnswer {
  return { ...toKept(answer), state: findIncomplete(answer.draft) ? 'incomplete' : 'unsent' };
}

/** Answers that only this device has; an unfinished one waits for the person, not the network. */
export const countUnsaved = ({ pending }: SaverSnapshot): number =>
  [...pending.values()].filter(({ state }) => state !== 'incomplete').length;

export const countIncomplete = ({ pending }: SaverSnapshot): number =>
  [...pending.values()].filter(({ state }) => state === 'incomplete').length;
