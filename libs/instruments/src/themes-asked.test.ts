import { describe, expect, it } from '@jest/globals';
import { loadShippedInstruments } from './load-instrument.js';
import { themesAsked } from './themes-asked.js';

const [zelfscan] = await loadShippedInstruments();
if (!zelfscan) throw new Error('no instrument is shipped');

describe('asking some themes', () => {
  it('keeps them in the order of the instrument, each once', () => {
    const { themes, ...rest } = themesAsked(zelfscan, ['H', 'C', 'H']);
    expect(themes.map(({ code }) => code)).toEqual(['C', 'H']);
    expect({ ...rest, themes: zelfscan.themes }).toEqual(zelfscan);
  });

  it.each([
    ['nothing', [], 'minstens één thema'],
    ['a theme that is not there', ['C', 'X'], 'geen thema X'],
  ])('refuses %s', (_name, codes, reason) => {
    expect(() => themesAsked(zelfscan, codes)).toThrow(reason);
  });
});
