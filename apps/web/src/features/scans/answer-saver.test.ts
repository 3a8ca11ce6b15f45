import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AnswerSaver, countUnsaved, type SendInput, type SendOutcome } from './answer-saver.js';
import { emptyDraft, type Draft, type SavedAnswer } from './draft.js';
import type { KeptAnswer } from './kept-answers.js';

const level = (value: number, note = ''): Draft => ({
  ...emptyDraft,
  kind: 'level',
  level: value,
  note,
});
const answer = (value: number, revision: number, answeredBy = 'Bea'): SavedAnswer => ({
  questionCode: 'C2',
  kind: 'level',
  level: value,
  note: null,
  responsible: null,
  action: null,
  dueOn: null,
  isConfirmed: false,
  revision,
  answeredBy,
  answeredAt: '2026-11-22T13:03:00Z',
});
const saved = (value: number, revision: number): SendOutcome => ({
  type: 'saved',
  answer: answer(value, revision),
});
const unreachable: SendOutcome = { type: 'trouble', trouble: 'unreachable' };

/** A saver whose server answers in the given order; the last answer is repeated. */
function build(outcomes: SendOutcome[], stored: KeptAnswer[] = [], reads: SavedAnswer[] = []) {
  const sent: SendInput[] = [];
  let kept = stored;
  const saver = new AnswerSaver({
    kept: {
      load: () => stored,
      save: (answers) => {
        kept = [...answers];
      },
    },
    now: () => new Date('2026-11-22T13:03:00Z'),
    send: async (input) => {
      sent.push(input);
      const outcome = outcomes[Math.min(sent.length, outcomes.length) - 1];
      if (!outcome) throw new Error('no outcome given');
      return outcome;
    },
    read: async () => {
      const next = reads.shift();
      if (!next) throw new Error('unreachable');
      return next;
    },
  });
  return { saver, sent, kept: () => kept };
}

describe('saving answers', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('sends once for a walk through the levels, with the revision that was seen', async () => {
    const { saver, sent } = build([saved(4, 3)]);
    saver.edit('C2', level(2), 2, 450);
    saver.edit('C2', level(3), 2, 450);
    saver.edit('C2', level(4), 2, 450);
    await jest.advanceTimersByTimeAsync(450);
    expect(sent.map(({ draft, expectedRevision }) => [draft.level, expectedRevision])).toEqual([
      [4, 2],
    ]);
    expect(saver.snapshot().pending.size).toBe(0);
    expect(saver.snapshot().savedAt).not.toBeNull();
  });

  it('sends a change made meanwhile after the first, with the new revision', async () => {
    let release: (outcome: SendOutcome) => void = () => undefined;
    const sent: SendInput[] = [];
    const saver = new AnswerSaver({
      kept: { load: () => [], save: () => undefined },
      read: async () => answer(2, 1),
      send: (input) => {
        sent.push(input);
        return new Promise((resolve) => {
          release = resolve;
        });
      },
    });
    saver.edit('C2', level(2), 0, 10);
    await jest.advanceTimersByTimeAsync(10);
    saver.edit('C2', level(3), 0, 10);
    await jest.advanceTimersByTimeAsync(10);
    expect(sent).toHaveLength(1);
    release(saved(2, 1));
    await jest.advanceTimersByTimeAsync(0);
    expect(sent[1]).toMatchObject({ draft: { level: 3 }, expectedRevision: 1 });
  });

  it('keeps answers on the device while there is no connection, and tries again by itself', async () => {
    const { saver, sent, kept } = build([unreachable, unreachable, saved(3, 1)]);
    saver.edit('C2', level(3), 0, 0);
    await jest.advanceTimersByTimeAsync(0);
    expect(saver.snapshot().trouble).toBe('unreachable');
    expect(countUnsaved(saver.snapshot())).toBe(1);
    expect(kept()).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(saver.snapshot()).toMatchObject({ trouble: null });
    expect(kept()).toEqual([]);
  });

  it('sends at the next visit what an earlier one left on the device', async () => {
    const left = { questionCode: 'C2', draft: level(3), expectedRevision: 1, editedAt: 10 };
    const { saver, sent } = build([saved(3, 2)], [left]);
    saver.flush();
    await jest.advanceTimersByTimeAsync(0);
    expect(sent[0]).toMatchObject(left);
    expect(saver.snapshot().pending.size).toBe(0);
  });

  it('shows both answers on a conflict, and sends the own one only when chosen', async () => {
    const current = answer(2, 5, 'Tom');
    const { saver, sent } = build([{ type: 'conflict', current }, saved(4, 6)]);
    saver.edit('C2', level(4), 4, 0);
    await jest.advanceTimersByTimeAsync(0);
    expect(saver.snapshot().pending.get('C2')).toMatchObject({ state: 'conflict', current });
    saver.flush();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    saver.keepMine('C2');
    await jest.advanceTimersByTimeAsync(0);
    expect(sent[1]).toMatchObject({ draft: { level: 4 }, expectedRevision: 5 });
  });

  it('drops the own answer when the other is taken', async () => {
    const current = answer(2, 5, 'Tom');
    const { saver } = build([{ type: 'conflict', current }], [], [current]);
    saver.edit('C2', level(4), 4, 0);
    await jest.advanceTimersByTimeAsync(0);
    expect(await saver.takeTheirs('C2')).toBe('taken');
    expect(saver.snapshot().pending.size).toBe(0);
  });

  it('shows the conflict again when the other answer changed before it was taken', async () => {
    const newer = answer(3, 6, 'Tom');
    const { saver } = build(
      [{ type: 'conflict', current: answer(2, 5, 'Tom') }],
      [],
      [newer, newer],
    );
    saver.edit('C2', level(4), 4, 0);
    await jest.advanceTimersByTimeAsync(0);
    expect(await saver.takeTheirs('C2')).toBe('changed');
    expect(saver.snapshot().pending.get('C2')).toMatchObject({ state: 'conflict', current: newer });
    expect(await saver.takeTheirs('C2')).toBe('taken');
    expect(saver.snapshot().pending.size).toBe(0);
  });

  it('takes nothing over that it cannot read again', async () => {
    const { saver } = build([{ type: 'conflict', current: answer(2, 5, 'Tom') }]);
    saver.edit('C2', level(4), 4, 0);
    await jest.advanceTimersByTimeAsync(0);
    expect(await saver.takeTheirs('C2')).toBe('failed');
    expect(saver.snapshot().pending.get('C2')).toMatchObject({ state: 'conflict' });
  });

  it('forgets a note that was emptied again before anything was chosen', () => {
    const { saver, kept } = build([saved(3, 1)]);
    saver.edit('C2', { ...emptyDraft, note: 'alvast' }, 0, 0);
    saver.edit('C2', { ...emptyDraft, note: '' }, 0, 0);
    expect(kept()).toEqual([]);
  });

  it('sees no conflict in the own answer that arrived before', async () => {
    const { saver } = build([{ type: 'conflict', current: answer(4, 1) }]);
    saver.edit('C2', level(4), 0, 0);
    await jest.advanceTimersByTimeAsync(0);
    expect(saver.snapshot().pending.size).toBe(0);
  });

  it('keeps an unfinished answer on the device and does not send it', async () => {
    const { saver, sent, kept } = build([saved(3, 1)]);
    saver.edit('C2', { ...emptyDraft, kind: 'not_applicable', note: ' ' }, 0, 0);
    saver.edit('C3', { ...emptyDraft, note: 'alvast een toelichting' }, 0, 0);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    expect(kept()).toHaveLength(2);
    expect(countUnsaved(saver.snapshot())).toBe(0);
  });

  it('shows a refusal and tries again only when asked', async () => {
    const { saver, sent } = build([{ type: 'refused', message: 'Ingediend.' }, saved(3, 1)]);
    saver.edit('C2', level(3), 0, 0);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.snapshot().pending.get('C2')).toMatchObject({ message: 'Ingediend.' });
    saver.retryRefused('C2');
    await jest.advanceTimersByTimeAsync(0);
    expect(saver.snapshot().pending.size).toBe(0);
  });

  describe('in a row', () => {
    const codes = (sent: readonly SendInput[]) => sent.map(({ questionCode }) => questionCode);
    const settled = async () => jest.advanceTimersByTimeAsync(0);

    it('sends what was answered offline in that order, one at a time', async () => {
      const sent: SendInput[] = [];
      const releases: ((outcome: SendOutcome) => void)[] = [];
      const saver = new AnswerSaver({
        kept: { load: () => [], save: () => undefined },
        read: async () => answer(2, 1),
        send: (input) => {
          sent.push(input);
          return new Promise((resolve) => void releases.push(resolve));
        },
      });
      saver.edit('A1', level(1), 0, 450);
      saver.edit('B1', level(2), 0, 450);
      saver.edit('C1', level(3), 0, 450);
      saver.edit('A1', level(4), 0, 450);
      saver.flush();
      for (const expected of [['B1'], ['B1', 'C1'], ['B1', 'C1', 'A1']]) {
        expect(codes(sent)).toEqual(expected);
        releases.at(-1)?.(saved(2, 1));
        await settled();
      }
      expect(saver.snapshot().pending.size).toBe(0);
      expect(sent).toHaveLength(3);
    });

    it('keeps the order across visits', async () => {
      const left = (questionCode: string, editedAt: number): KeptAnswer => ({
        questionCode,
        draft: level(3),
        expectedRevision: 0,
        editedAt,
      });
      const { saver, sent } = build(
        [saved(3, 1)],
        [left('A1', 30), left('B1', 10), left('C1', 20)],
      );
      saver.flush();
      await settled();
      expect(codes(sent)).toEqual(['B1', 'C1', 'A1']);
    });

    it('stops at trouble, and goes on with the same answer at the next try', async () => {
      const { saver, sent } = build([unreachable, unreachable, saved(3, 1)]);
      saver.edit('A1', level(1), 0, 0);
      saver.edit('B1', level(2), 0, 0);
      await settled();
      expect(codes(sent)).toEqual(['A1', 'A1']);
      await jest.advanceTimersByTimeAsync(2_000);
      expect(codes(sent)).toEqual(['A1', 'A1', 'A1', 'B1']);
      expect(saver.snapshot().pending.size).toBe(0);
    });

    it.each<[string, SendOutcome]>([
      ['a conflict', { type: 'conflict', current: answer(5, 7, 'Tom') }],
      ['a refusal', { type: 'refused', message: 'Kan niet.' }],
    ])('passes by %s', async (_what, outcome) => {
      const { saver, sent } = build([outcome, saved(2, 1)]);
      saver.edit('A1', level(1), 0, 450);
      saver.edit('B1', level(2), 0, 450);
      saver.edit('C1', level(2), 0, 450);
      saver.flush();
      await settled();
      expect(codes(sent)).toEqual(['A1', 'B1', 'C1']);
      expect([...saver.snapshot().pending.keys()]).toEqual(['A1']);
    });

    it('sends what was answered before along with an answer that is due', async () => {
      const { saver, sent } = build([saved(2, 1)]);
      saver.edit('A1', level(1, 'nog bezig met typen'), 0, 1_200);
      saver.edit('B1', level(2), 0, 450);
      saver.edit('C1', level(2), 0, 450);
      saver.flush('B1');
      await settled();
      expect(codes(sent)).toEqual(['A1', 'B1']);
      await jest.advanceTimersByTimeAsync(450);
      expect(codes(sent)).toEqual(['A1', 'B1', 'C1']);
    });
  });
});
