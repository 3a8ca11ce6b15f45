/// <reference lib="dom" />
import { Refusal } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { SaveAnswer } from '@ijkpunt/scans';
import { FakePush, type accessOf, type TestDatabase } from '@ijkpunt/testing';
import {
  AnswerSaver,
  type SendInput,
  type SendOutcome,
} from '../../web/src/features/scans/answer-saver.js';
import {
  isSameAnswer,
  readSavedAnswer,
  type Draft,
  type SavedAnswer,
} from '../../web/src/features/scans/draft.js';
import { keptAnswers, type KeptAnswer } from '../../web/src/features/scans/kept-answers.js';

type Access = Awaited<ReturnType<typeof accessOf>>;
type Fate = 'through' | 'lost';

/** One row of `answers` or `answer_history`. */
export interface AnswerRow {
  readonly questionCode: string;
  readonly level: number | null;
  readonly note: string | null;
  readonly revision: number;
  readonly answeredBy: string;
}
const unreachable: SendOutcome = { type: 'trouble', trouble: 'unreachable' };

/** The server's side: the real use case on a real database, and a record of what it said. */
export class AnswerDesk {
  readonly acknowledged: AnswerRow[] = [];
  readonly written: { questionCode: string; note: string; revision: number; over: number }[] = [];
  /** Requests over a revision that their device never showed. */
  readonly unseen: SendInput[] = [];
  readonly #save: SaveAnswer;
  readonly #database: TestDatabase;
  readonly #campaign: { readonly id: string; readonly slug: string };
  #busy = 0;
  #time = 0;

  constructor(
    app: Database,
    database: TestDatabase,
    campaign: { readonly id: string; readonly slug: string },
  ) {
    this.#save = new SaveAnswer(app, new FakePush());
    this.#database = database;
    this.#campaign = campaign;
  }

  /** Until the database has nothing more to do for anybody and everyone heard of it. */
  async settle(): Promise<void> {
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    do await turn();
    while (this.#busy > 0);
    await turn();
  }

  /** Later at every look. */
  now(): Date {
    this.#time += 1;
    return new Date(this.#time);
  }

  async rows(table: 'answers' | 'answer_history'): Promise<AnswerRow[]> {
    return this.#database.query<AnswerRow>(
      `select question_code as "questionCode", level, note, revision,
              answered_by_name as "answeredBy"
         from ${table} where scan_id in (select id from scans where campaign_id = $1)
        order by question_code, revision`,
      [this.#campaign.id],
    );
  }

  async answers(): Promise<SavedAnswer[]> {
    return this.#during(async () =>
      (await this.rows('answers')).flatMap(
        (row) => readSavedAnswer(row.questionCode, { ...row, kind: 'level' }) ?? [],
      ),
    );
  }

  async save(access: Access, { questionCode, draft, expectedRevision }: SendInput) {
    return this.#during(async (): Promise<SendOutcome> => {
      const { kind, level, note, isConfirmed } = draft;
      if (kind === null) throw new Error('an unfinished answer was sent');
      try {
        const { answer } = await this.#save.run(access, {
          scan: { campaign: this.#campaign.slug, municipality: 'schiedam' },
          ...{ questionCode, kind, level, note, isConfirmed, expectedRevision },
        });
        const { revision } = answer;
        this.written.push({ questionCode, note, revision, over: expectedRevision });
        const saved = {
          ...{ ...answer, answeredAt: answer.answeredAt.toISOString() },
          answeredBy: answer.answeredByName,
        };
        return { type: 'saved', answer: saved };
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error;
        const current = readSavedAnswer(questionCode, error.details['current']);
        if (!current) throw error;
        return { type: 'conflict', current };
      }
    });
  }

  async #during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
    }
  }
}

/** A person's device: what it keeps outlives the tabs. */
export class Device {
  /** The last answer of this person to each question, until they take another's instead. */
  readonly lastWords = new Map<string, Draft>();
  readonly shown = new Set<string>();
  readonly name: string;
  readonly #storage = new Map<string, string>();

  constructor(
    readonly desk: AnswerDesk,
    readonly access: Access,
  ) {
    this.name = access.context.personName;
  }

  open(): Tab {
    return new Tab(this);
  }

  kept() {
    const storage = this.#storage;
    return keptAnswers(
      {
        getItem: (key) => storage.get(key) ?? null,
        setItem: (key, value) => void storage.set(key, value),
        removeItem: (key) => void storage.delete(key),
      },
      'person',
      'scan',
    );
  }

  left(): readonly KeptAnswer[] {
    return this.kept().load();
  }
}

/** A tab as `use-answer-saver.ts` makes it, on a line that a test can cut at every point. */
export class Tab {
  readonly saver: AnswerSaver;
  readonly #screen = new Map<string, SavedAnswer>();
  #hop: ((fate: Fate) => void) | null = null;
  #isOnline = true;
  #isClosed = false;

  constructor(readonly device: Device) {
    const { desk } = device;
    this.saver = new AnswerSaver({
      kept: device.kept(),
      now: () => desk.now(),
      send: (input) => this.#send(input),
      read: (questionCode) => this.#read(questionCode),
    });
    this.saver.flush();
  }

  edit(questionCode: string, draft: Draft): void {
    const seen = this.#screen.get(questionCode)?.revision ?? 0;
    // As long as an answer waits, the form shows that one and not what was read meanwhile.
    if (!this.saver.snapshot().pending.has(questionCode)) this.#see(questionCode, seen);
    this.device.lastWords.set(questionCode, draft);
    this.saver.edit(questionCode, draft, seen, 450);
  }

  /** A request or its answer goes one way further, or is lost there. */
  hop(fate: Fate): void {
    this.#hop?.(fate);
  }

  setOnline(isOnline: boolean): void {
    this.#isOnline = isOnline;
    if (isOnline) this.saver.flush();
    else this.hop('lost');
  }

  isOnItsWay(): boolean {
    return this.#hop !== null;
  }

  async reread(): Promise<void> {
    if (!this.#isOnline) return;
    for (const answer of await this.device.desk.answers()) this.#show(answer);
  }

  async choose(questionCode: string, side: 'mine' | 'theirs'): Promise<void> {
    const pending = this.saver.snapshot().pending.get(questionCode);
    if (pending?.state !== 'conflict') return;
    if (side === 'mine') {
      this.#see(questionCode, pending.current?.revision ?? 0);
      this.saver.keepMine(questionCode);
      return;
    }
    const outcome = await this.saver.takeTheirs(questionCode);
    const { lastWords } = this.device;
    if (outcome === 'taken' && lastWords.get(questionCode)?.note === pending.draft.note) {
      lastWords.delete(questionCode);
    }
  }

  /** What is on its way may still arrive; nobody hears of it. */
  close(fate: Fate): void {
    this.#isClosed = true;
    this.saver.stop();
    this.hop(fate);
  }

  async #send(input: SendInput): Promise<SendOutcome> {
    const { desk, access, shown } = this.device;
    const { questionCode, draft, expectedRevision } = input;
    if (expectedRevision > 0 && !shown.has(`${questionCode} ${expectedRevision}`)) {
      desk.unseen.push(input);
    }
    if (!this.#isOnline || (await this.#nextHop()) === 'lost')
      return this.#unlessClosed(unreachable);
    const outcome = await desk.save(access, input);
    if (this.#isClosed || (await this.#nextHop()) === 'lost')
      return this.#unlessClosed(unreachable);
    if (outcome.type === 'saved') this.#heard(outcome.answer);
    if (outcome.type === 'conflict') {
      this.#show(outcome.current);
      if (isSameAnswer(draft, outcome.current)) this.#heard(outcome.current);
    }
    return this.#unlessClosed(outcome);
  }

  async #read(questionCode: string): Promise<SavedAnswer> {
    if (!this.#isOnline) throw new Error('offline');
    await this.reread();
    const answer = this.#screen.get(questionCode);
    if (!answer) throw new Error(`no answer to ${questionCode}`);
    return answer;
  }

  #heard(answer: SavedAnswer): void {
    this.#show(answer);
    this.#see(answer.questionCode, answer.revision);
    const { questionCode, level, note, revision, answeredBy } = answer;
    this.device.desk.acknowledged.push({ questionCode, level, note, revision, answeredBy });
  }

  #show(answer: SavedAnswer): void {
    const { questionCode, revision } = answer;
    if (revision < (this.#screen.get(questionCode)?.revision ?? 0)) return;
    this.#screen.set(questionCode, answer);
  }

  #see(questionCode: string, revision: number): void {
    this.device.shown.add(`${questionCode} ${revision}`);
  }

  #nextHop(): Promise<Fate> {
    return new Promise((resolve) => {
      this.#hop = (fate) => {
        this.#hop = null;
        resolve(fate);
      };
    });
  }

  /** A page that is gone hears nothing any more. */
  #unlessClosed(outcome: SendOutcome): Promise<SendOutcome> {
    return this.#isClosed ? new Promise(() => undefined) : Promise.resolve(outcome);
  }
}
