import { describe, expect, it } from '@jest/globals';
import { findThemeBySlug, questionPath, slugOf, themeSlugs } from './theme-slugs.js';

const themes = [
  { code: 'B', title: 'Signaleren en meldcode', questions: [{ code: 'B1' }] },
  { code: 'J', title: 'Leren, cliëntstem en sturen', questions: [{ code: 'J1' }, { code: 'J2' }] },
];

describe('theme slugs', () => {
  it('makes words of letters and figures, without accents', () => {
    expect(slugOf('Leren, cliëntstem en sturen')).toBe('leren-clientstem-en-sturen');
  });

  it('tells apart two themes of one name, and keeps off reserved words', () => {
    const slugs = themeSlugs([
      { code: 'A', title: 'Visie' },
      { code: 'B', title: 'Visie' },
      { code: 'C', title: 'Controleren' },
    ]);
    expect([...slugs.values()]).toEqual(['visie', 'visie-b', 'controleren-c']);
  });

  it('finds a theme by its slug or by its first words', () => {
    expect(findThemeBySlug(themes, 'signaleren-en-meldcode')?.code).toBe('B');
    expect(findThemeBySlug(themes, 'signaleren')?.code).toBe('B');
    expect(findThemeBySlug(themes, 'signal')).toBeNull();
  });

  it('gives a question its address', () => {
    expect(questionPath('/r/scan', themes, 'J2')).toBe(
      '/r/scan/leren-clientstem-en-sturen?vraag=J2',
    );
    expect(questionPath('/r/scan', themes, 'Z9')).toBe('/r/scan');
  });
});
