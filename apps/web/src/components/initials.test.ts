import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './initials.js';

describe('initials', () => {
  it('takes the first and the last name, not what stands between', () => {
    expect(initialsOf('Inge van der Invul')).toBe('II');
    expect(initialsOf('Bea Enzo')).toBe('BE');
    expect(initialsOf('Bea')).toBe('B');
  });
});
