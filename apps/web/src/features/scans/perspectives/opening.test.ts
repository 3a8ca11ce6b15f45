import { describe, expect, it } from '@jest/globals';
import { openingFor, type View } from './opening.js';

const view = (perspective: View['perspective'], level: number): View => ({
  perspective,
  kind: 'level',
  level,
});

describe('the sentence to begin a conversation with', () => {
  it.each<[string, View[], RegExp]>([
    ['between perspectives', [view('beleid', 4), view('uitvoering', 2)], /^Uitvoering .* Beleid/],
    ['within one', [view('beleid', 4), view('beleid', 2)], /^Binnen Beleid/],
    ['of equal views', [view('beleid', 3), view('bestuur', 3)], /^Iedereen/],
    [
      'of doubt whether it applies',
      [view('beleid', 3), { perspective: 'bestuur', kind: 'not_applicable', level: null }],
      /van toepassing/,
    ],
    [
      'of checks',
      [
        { perspective: 'bestuur', kind: 'yes', level: null },
        { perspective: 'uitvoering', kind: 'no', level: null },
      ],
      /^Uitvoering .* Bestuur/,
    ],
    ['of nothing', [], /^Niemand/],
    ['of words', [{ perspective: 'bestuur', kind: 'text', level: null }], /^Lees/],
  ])('%s', (_what, views, expected) => {
    expect(openingFor(views)).toMatch(expected);
    expect(openingFor([...views].reverse())).toBe(openingFor(views));
  });
});
