import { describe, expect, it } from '@jest/globals';
import { choiceAtKey, isChosen, valueOf } from './choices.js';

const levels = [0, 1, 2].map((value) => ({ value, text: '' }));

describe('the choice at a key', () => {
  it.each([
    ['level', '2', { kind: 'level', level: 2 }],
    ['level', '0', { kind: 'level', level: 0 }],
    ['level', '3', null],
    ['level', 'j', null],
    ['check', 'j', { kind: 'yes', level: null }],
    ['check', 'd', { kind: 'partly', level: null }],
    ['check', 'e', { kind: 'no', level: null }],
    ['check', '1', null],
    ['open', 'j', null],
  ] as const)('of a question of kind %s is, for %s, %j', (type, key, choice) => {
    expect(choiceAtKey({ type, levels: type === 'level' ? levels : [] }, key)).toEqual(choice);
  });
});

describe('a choice', () => {
  it('has a value of its own, also at level 0', () => {
    expect(valueOf({ kind: 'level', level: 0 })).toBe('0');
    expect(valueOf({ kind: 'dont_know', level: null })).toBe('dont_know');
  });

  it('is chosen when kind and level are', () => {
    const second = { kind: 'level', level: 2 } as const;
    expect(isChosen({ kind: 'level', level: 2 }, second)).toBe(true);
    expect(isChosen({ kind: 'level', level: 1 }, second)).toBe(false);
    expect(isChosen({ kind: null, level: null }, second)).toBe(false);
  });
});
