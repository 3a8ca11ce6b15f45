import { describe, expect, it } from '@jest/globals';
import { noteHeaderOf } from './find-note.js';

describe('a header of notes', () => {
  it.each([
    ['Toelichting bij vraag 3', 'vraag 3'],
    ['toelichting A1', 'A1'],
    ['Opmerkingen: 2.4', '2.4'],
    ['A1 toelichting', 'A1'],
    ['A1 (toelichting)', 'A1'],
    ['Vraag 12 - Opmerking', 'Vraag 12'],
    ['Toelichting', ''],
  ])('%s is about %j', (header, about) => {
    expect(noteHeaderOf(header)).toBe(about);
  });

  it.each(['A1', 'A1. De toelichting op een besluit is duidelijk', 'Gemeente', ''])(
    'is not %j',
    (header) => {
      expect(noteHeaderOf(header)).toBeNull();
    },
  );
});
