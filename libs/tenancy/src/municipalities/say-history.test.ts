import { describe, expect, it } from '@jest/globals';
import type { ChangePair } from './change-pairs.js';
import { sayHistory } from './say-history.js';

const named = (name: string) => ({ code: name, name });
const pair = (on: string, from: string, to: string, hasEnded = true): ChangePair => ({
  ...{ on, hasEnded, from: named(from), to: named(to) },
});
const pairs = [
  pair('2021-01-01', 'Haaren', 'Boxtel'),
  pair('2021-01-01', 'Haaren', 'Tilburg'),
  pair('2022-01-01', 'Beemster', 'Purmerend'),
  pair('2022-01-01', 'Landerd', 'Maashorst'),
  pair('2022-01-01', 'Uden', 'Maashorst'),
  pair('2026-01-01', 'Uithoorn', 'Amstelveen', false),
];
const said = (name: string, validFrom = '1970-01-01') =>
  sayHistory({ ...named(name), validFrom }, pairs).map(({ sentence }) => sentence);

describe('the history of a municipality', () => {
  it.each([
    ['Maashorst', '2022-01-01', 'Op 1 januari 2022 ontstaan uit Landerd en Uden.'],
    ['Uden', '1970-01-01', 'Op 1 januari 2022 opgegaan in Maashorst, samen met Landerd.'],
    ['Purmerend', '1970-01-01', 'Op 1 januari 2022 kwam Beemster erbij.'],
    ['Beemster', '1970-01-01', 'Op 1 januari 2022 opgegaan in Purmerend.'],
    ['Haaren', '1970-01-01', 'Op 1 januari 2021 verdeeld over Boxtel en Tilburg.'],
    ['Boxtel', '1970-01-01', 'Op 1 januari 2021 kwam er gebied bij van Haaren.'],
    ['Amstelveen', '1970-01-01', 'Op 1 januari 2026 kwam er gebied bij van Uithoorn.'],
    ['Uithoorn', '1970-01-01', 'Op 1 januari 2026 ging een deel naar Amstelveen.'],
  ])('of %s reads as a sentence', (name, validFrom, sentence) => {
    expect(said(name, validFrom)).toEqual([sentence]);
  });

  it('is empty for who never changed', () => {
    expect(said('Schiedam')).toEqual([]);
  });

  it('names whom to go to', () => {
    const [line] = sayHistory({ ...named('Haaren'), validFrom: '1970-01-01' }, pairs);
    expect(line?.others.map(({ code }) => code)).toEqual(['Boxtel', 'Tilburg']);
  });
});
