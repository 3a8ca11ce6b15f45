import { describe, expect, it } from '@jest/globals';
import { parentsFirst } from './tenant-tables.js';

const table = (name: string, ...restsOn: string[]) => ({ name, restsOn });

describe('the order of tables', () => {
  it('lets each come after what it rests on, and else by name', () => {
    const tables = [table('a', 'c'), table('b'), table('c', 'd', 'elsewhere'), table('d')];
    expect(parentsFirst(tables).map(({ name }) => name)).toEqual(['b', 'd', 'c', 'a']);
  });

  it('says so when two rest on each other', () => {
    expect(() => parentsFirst([table('a', 'b'), table('b', 'a')])).toThrow(/a, b/);
  });
});
