import { closeSync, openSync, writeSync } from 'node:fs';

/** What a client knows of a call: done, surely not done, or neither. */
export type Outcome = 'ok' | 'fail' | 'unknown';

export interface Call {
  /** A `repeat` is an acknowledged submit once more; a `mismatch` another one under its key. */
  readonly kind: 'read' | 'reopen' | 'save' | 'submit' | 'repeat' | 'mismatch';
  readonly region: string;
  readonly municipality: string;
  /** Stands in the submission itself, so that each is recognised whatever became of its answer. */
  readonly mark: string;
  readonly key: string | null;
  readonly attempt: number;
  readonly calledAt: number;
  readonly answeredAt: number;
  readonly outcome: Outcome;
  /** The code of the refusal or of the lost connection. */
  readonly code: string | null;
  /** Of HTTP; null without an answer. */
  readonly status: number | null;
  /** The answer had a Retry-After. */
  readonly saysWhen: boolean;
  /** The submission's own number, as the client was told. */
  readonly revision: number | null;
}

/** One submit with all its sendings: acknowledged when any of them was. */
export interface SentSubmit {
  readonly mark: string;
  readonly municipality: string;
  readonly outcome: Outcome;
  readonly revision: number | null;
  readonly calls: number;
}

/** Append-only, outside the databases: every call is on disk before the next one is made. */
export class History {
  readonly calls: Call[] = [];
  private readonly file: number;
  private isClosed = false;

  constructor(readonly path: string) {
    this.file = openSync(path, 'w');
  }

  add(call: Call): void {
    // A run that is broken off leaves authors behind who still wait for an answer.
    if (this.isClosed) return;
    writeSync(this.file, `${JSON.stringify(call)}\n`);
    this.calls.push(call);
  }

  close(): void {
    this.isClosed = true;
    closeSync(this.file);
  }

  submits(): SentSubmit[] {
    const byMark = new Map<string, Call[]>();
    for (const call of this.calls) {
      if (call.kind !== 'submit') continue;
      byMark.set(call.mark, [...(byMark.get(call.mark) ?? []), call]);
    }
    return [...byMark].map(([mark, calls]) => {
      const acknowledged = calls.find(({ outcome }) => outcome === 'ok');
      const isUnknown = calls.some(({ outcome }) => outcome === 'unknown');
      return {
        mark,
        municipality: calls[0]?.municipality ?? '',
        outcome: acknowledged ? 'ok' : isUnknown ? 'unknown' : 'fail',
        revision: acknowledged?.revision ?? null,
        calls: calls.length,
      };
    });
  }

  /** Calls that met this moment or span of time. */
  during(from: number, until: number): Call[] {
    return this.calls.filter(({ calledAt, answeredAt }) => answeredAt >= from && calledAt <= until);
  }

  /** Requests that were under way in this span and lost their connection, or came to a closed door. */
  brokenDuring(from: number, until: number): number {
    return this.during(from, until).filter(
      ({ code, status }) =>
        code?.startsWith('HTTP') ||
        (status === null && code !== 'ECONNREFUSED' && code !== 'TimeoutError'),
    ).length;
  }

  /** How often which code came, over every call. */
  codes(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { code } of this.calls) if (code) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  }
}
