import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from './draft.js';
import type { PendingAnswer, SaverSnapshot } from './answer-saver.js';
import { saveState } from './save-state.js';

const savedAt = new Date('2026-11-22T13:03:00Z');
const pending = (state: PendingAnswer['state'], questionCode = 'C2'): PendingAnswer => ({
  questionCode,
  draft: { ...emptyDraft, kind: 'not_applicable' },
  expectedRevision: 1,
  editedAt: 0,
  state,
});
const saving = (...answers: PendingAnswer[]): SaverSnapshot => ({
  pending: new Map(answers.map((answer) => [answer.questionCode, answer])),
  isSending: false,
  trouble: null,
  savedAt,
});

describe('the line on how safe the answers are', () => {
  it('says saved only when nothing is left', () => {
    expect(saveState(saving())).toEqual({ tone: 'saved', text: 'Opgeslagen 14:03' });
  });

  it('says how many answers are not finished, after what is on its way', () => {
    expect(saveState(saving(pending('incomplete'))).text).toBe('1 antwoord nog niet af');
    expect(saveState(saving(pending('incomplete'), pending('incomplete', 'C3'))).text).toBe(
      '2 antwoorden nog niet af',
    );
    expect(saveState(saving(pending('incomplete'), pending('unsent', 'C3'))).tone).toBe('busy');
  });
});
