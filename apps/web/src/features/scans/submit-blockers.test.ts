import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from './draft.js';
import type { SaverSnapshot } from './answer-saver.js';
import { submitBlockers } from './submit-blockers.js';

const quiet: SaverSnapshot = {
  pending: new Map(),
  isSending: false,
  trouble: null,
  savedAt: null,
};

describe('what keeps a scan from being submitted', () => {
  it('names nothing when all is answered, saved and chosen', () => {
    expect(submitBlockers({ openCount: 0, saving: quiet, openness: 'mean_only' })).toEqual([]);
  });

  it('names open questions and the missing choice', () => {
    expect(submitBlockers({ openCount: 2, saving: quiet, openness: null })).toEqual([
      { text: 'Beantwoord eerst alle vragen: 2 vragen zijn nog open.', place: 'open' },
      { text: 'Kies wie de scores van uw gemeente mag zien.', place: 'openness' },
    ]);
  });

  it('waits for answers that only this device has, and for unfinished ones', () => {
    const draft = { ...emptyDraft, kind: 'level' as const, level: 3 };
    const saving: SaverSnapshot = {
      ...quiet,
      pending: new Map([
        ['C2', { questionCode: 'C2', draft, expectedRevision: 0, editedAt: 0, state: 'unsent' }],
        [
          'C3',
          { questionCode: 'C3', draft, expectedRevision: 0, editedAt: 0, state: 'incomplete' },
        ],
      ]),
    };
    expect(submitBlockers({ openCount: 0, saving, openness: 'region' })).toEqual([
      { text: 'Maak uw antwoord af bij C3.', questionCode: 'C3' },
      { text: '1 antwoord staat nog alleen op dit apparaat.' },
    ]);
  });
});
