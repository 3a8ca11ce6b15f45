import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from './draft.js';
import { hasUnsentAnswers, keptAnswers } from './kept-answers.js';

function memory(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}
const kept = {
  questionCode: 'C2',
  draft: { ...emptyDraft, kind: 'level' as const, level: 3, note: 'uit de steekproef' },
  expectedRevision: 1,
  editedAt: 10,
};

describe('answers kept on the device', () => {
  it('gives back what was kept for this person and scan, and for nobody else', () => {
    const storage = memory();
    keptAnswers(storage, 'u1', 's1').save([kept]);
    expect(keptAnswers(storage, 'u1', 's1').load()).toEqual([kept]);
    expect(keptAnswers(storage, 'u2', 's1').load()).toEqual([]);
    expect(keptAnswers(storage, 'u1', 's2').load()).toEqual([]);
  });

  it('leaves nothing behind when everything is saved', () => {
    const storage = memory();
    const answers = keptAnswers(storage, 'u1', 's1');
    answers.save([kept]);
    answers.save([]);
    expect(storage.map.size).toBe(0);
  });

  it('keeps off what another tab of the same person keeps', () => {
    const storage = memory();
    const here = keptAnswers(storage, 'u1', 's1');
    const there = keptAnswers(storage, 'u1', 's1');
    here.load();
    there.load();
    here.save([kept]);
    there.save([{ ...kept, questionCode: 'C3' }]);
    there.save([]);
    expect(keptAnswers(storage, 'u1', 's1').load()).toEqual([kept]);
  });

  it('keeps the later of two changes to a question in two tabs, whichever tab goes on', () => {
    const storage = memory();
    const here = keptAnswers(storage, 'u1', 's1');
    const there = keptAnswers(storage, 'u1', 's1');
    here.save([kept]);
    there.load();
    const later = { ...kept, draft: { ...kept.draft, level: 4 }, editedAt: 20 };
    there.save([later]);
    here.save([kept]);
    expect(keptAnswers(storage, 'u1', 's1').load()).toEqual([later]);
    here.save([]);
    expect(keptAnswers(storage, 'u1', 's1').load()).toEqual([later]);
    there.save([]);
    expect(storage.map.size).toBe(0);
  });

  it('puts what an earlier release left without a time first', () => {
    const { editedAt: _, ...old } = kept;
    const storage = memory({ 'ijkpunt.answers.u1.s1': JSON.stringify([old]) });
    expect(keptAnswers(storage, 'u1', 's1').load()).toEqual([{ ...kept, editedAt: 0 }]);
  });

  it('skips what it cannot read', () => {
    const broken = memory({ 'ijkpunt.answers.u1.s1': '{not json' });
    expect(keptAnswers(broken, 'u1', 's1').load()).toEqual([]);
    const odd = memory({
      'ijkpunt.answers.u1.s1': JSON.stringify([{ questionCode: 'C2' }, null, 7, kept]),
    });
    expect(keptAnswers(odd, 'u1', 's1').load()).toEqual([kept]);
  });

  it('goes on without storage, and with a full one', () => {
    expect(keptAnswers(null, 'u1', 's1').load()).toEqual([]);
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(() => keptAnswers(full, 'u1', 's1').save([kept])).not.toThrow();
  });

  it('knows whether a person has answers here that only wait to be sent', () => {
    const storage = memory();
    const listed = {
      getItem: storage.getItem,
      key: (index: number) => [...storage.map.keys()][index] ?? null,
      get length() {
        return storage.map.size;
      },
    };
    const unfinished = { ...kept, draft: { ...emptyDraft, note: 'alvast' } };
    keptAnswers(storage, 'u1', 's1').save([unfinished]);
    expect(hasUnsentAnswers(listed, 'u1')).toBe(false);
    keptAnswers(storage, 'u1', 's2').save([kept]);
    expect(hasUnsentAnswers(listed, 'u1')).toBe(true);
    expect(hasUnsentAnswers(listed, 'u2')).toBe(false);
  });
});
