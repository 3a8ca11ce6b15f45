import { describe, expect, it } from '@jest/globals';
import { readMarks, toggleMark } from './marks.js';

function memory(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
}

describe('questions marked to look at again', () => {
  it('are kept until they are marked off', () => {
    const storage = memory();
    toggleMark(storage, 'k', 'A1');
    toggleMark(storage, 'k', 'B2');
    expect([...readMarks(storage, 'k')]).toEqual(['A1', 'B2']);
    toggleMark(storage, 'k', 'A1');
    expect([...readMarks(storage, 'k')]).toEqual(['B2']);
  });

  it('are none where nothing can be read', () => {
    expect(readMarks(memory('{not json'), 'k').size).toBe(0);
    expect(readMarks(memory('{"a":1}'), 'k').size).toBe(0);
    expect(readMarks(null, 'k').size).toBe(0);
  });

  it('stay on screen when the device keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect([...toggleMark(full, 'k', 'A1')]).toEqual(['A1']);
  });
});
