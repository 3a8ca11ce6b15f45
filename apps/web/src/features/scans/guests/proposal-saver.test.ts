import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { emptyDraft, type Draft } from '../draft.js';
import type { OwnProposal } from './guest-query.js';
import { answerOf, ProposalSaver, type Sending } from './proposal-saver.js';

const draft = (level: number): Draft => ({ ...emptyDraft, kind: 'level', level });
const saved = (level: number, revision: number): Sending => ({
  saved: {
    questionCode: 'J1',
    kind: 'level',
    level,
    note: null,
    responsible: null,
    action: null,
    dueOn: null,
    revision,
  } as OwnProposal,
});

describe('what a guest fills in', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const start = (answer: (level: number | null, revision: number) => Promise<Sending>) => {
    const sent: [number | null, number][] = [];
    const saver = new ProposalSaver([], (_code, { level }, revision) => {
      sent.push([level, revision]);
      return answer(level, revision);
    });
    return { saver, sent, state: () => answerOf(saver.snapshot(), 'J1') };
  };

  it('is sent once after a pause, with the revision that is saved', async () => {
    const { saver, sent, state } = start(async (level, revision) =>
      saved(level ?? 0, revision + 1),
    );
    saver.edit('J1', draft(1), 400);
    saver.edit('J1', draft(2), 400);
    expect(saver.isBusy()).toBe(true);
    await jest.advanceTimersByTimeAsync(400);
    saver.edit('J1', draft(3), 400);
    saver.flush('J1');
    await jest.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([
      [2, 0],
      [3, 1],
    ]);
    expect(state()).toMatchObject({ revision: 2, state: 'saved' });
    expect(saver.isBusy()).toBe(false);
  });

  it('is not sent twice at once: what comes meanwhile follows', async () => {
    let finish: (sending: Sending) => void = () => undefined;
    const { saver, sent, state } = start(
      () => new Promise<Sending>((resolve) => void (finish = resolve)),
    );
    saver.edit('J1', draft(1), 0);
    await jest.advanceTimersByTimeAsync(0);
    saver.edit('J1', draft(4), 0);
    await jest.advanceTimersByTimeAsync(10);
    expect(sent).toEqual([[1, 0]]);
    finish(saved(1, 1));
    await jest.advanceTimersByTimeAsync(10);
    expect(sent).toEqual([
      [1, 0],
      [4, 1],
    ]);
    expect(state().state).toBe('saving');
  });

  it('is kept and tried again when the server is away, and not when it refuses', async () => {
    const outcomes: Sending[] = [
      { failure: { code: 'UNREACHABLE', message: null } },
      { failure: { code: 'NOT_FOUND', message: 'Deze link werkt niet (meer).' } },
    ];
    const { saver, sent, state } = start(async () => outcomes.shift() ?? saved(1, 1));
    saver.edit('J1', draft(1), 0);
    await jest.advanceTimersByTimeAsync(0);
    expect(state().state).toBe('failing');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(state()).toMatchObject({ state: 'refused', problem: 'Deze link werkt niet (meer).' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(2);
  });

  it('is not sent before it is an answer', async () => {
    const { saver, sent } = start(async () => saved(1, 1));
    saver.edit('J1', { ...emptyDraft, kind: 'not_applicable' }, 0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([]);
    expect(saver.isBusy()).toBe(false);
  });
});
