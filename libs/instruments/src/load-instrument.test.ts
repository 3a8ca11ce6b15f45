import { describe, expect, it } from '@jest/globals';
import { InstrumentRefused, parseInstrument } from './load-instrument.js';

const small = {
  code: 'proef',
  version: '1',
  title: 'Proef',
  language: 'nl',
  isScored: true,
  hasRegionalMean: true,
  scale: [
    { value: 1, label: 'Afwezig' },
    { value: 2, label: 'Aanwezig' },
  ],
  themes: [
    {
      code: 'A',
      title: 'Thema',
      questions: [{ code: 'A1', statement: 'Wij doen dit.', levels: ['Nee.', 'Ja.'] }],
    },
  ],
};
const withQuestion = (change: object): string =>
  JSON.stringify({
    ...small,
    themes: [{ ...small.themes[0], questions: [{ ...small.themes[0]?.questions[0], ...change }] }],
  });

function refusalOf(document: string): InstrumentRefused {
  try {
    parseInstrument('proef.json', document);
  } catch (error) {
    if (error instanceof InstrumentRefused) return error;
  }
  throw new Error('the document was accepted');
}

describe('loading an instrument', () => {
  it('accepts a scale of its own', () => {
    expect(parseInstrument('proef.json', JSON.stringify(small)).scale).toHaveLength(2);
  });

  it.each([
    [
      'a question without its level texts',
      withQuestion({ levels: ['Nee.'] }),
      'themes.0.questions.0.levels',
      '1 niveauteksten',
    ],
    [
      'a question in the wrong theme',
      withQuestion({ code: 'B1' }),
      'themes.0.questions.0.code',
      'hoort niet in thema A',
    ],
    ['a misspelt field', withQuestion({ uitleg: 'x' }), 'themes.0.questions.0', 'uitleg'],
    [
      'an empty statement',
      withQuestion({ statement: ' ' }),
      'themes.0.questions.0.statement',
      'Vul dit in.',
    ],
    ['text that is not JSON', '{', '(bestand)', 'geen JSON'],
    [
      'a theme twice',
      JSON.stringify({ ...small, themes: [...small.themes, ...small.themes] }),
      'themes.1.code',
      'twee keer',
    ],
  ])('refuses %s with file, path and reason', (_name, document, path, reason) => {
    const refusal = refusalOf(document);
    expect(refusal.file).toBe('proef.json');
    expect(refusal.problems.map((problem) => problem.path)).toContain(path);
    expect(refusal.message).toContain('proef.json');
    expect(refusal.message).toContain(reason);
  });
});
