import { describe, expect, it } from '@jest/globals';
import type { TeamForm } from '@ijkpunt/contracts';
import { speaksOfTeam, teamsText } from './team-text.js';

const team = (name: string, form: TeamForm = 'wijkteam', formWord: string | null = null) => ({
  name,
  form,
  formWord,
});

describe('the names of local teams', () => {
  it.each([
    [[team('Wijkteam Noord')], 'Wijkteam Noord'],
    [[team('De Kade')], 'De Kade (wijkteam)'],
    [[team('De Balie', 'anders', 'loket')], 'De Balie (loket)'],
    [[team('Wijkteam Noord'), team('CJG Schiedam', 'cjg')], 'Wijkteam Noord en CJG Schiedam'],
    [
      ['A', 'B', 'C', 'D', 'E'].map((letter) => team(`Wijkteam ${letter}`)),
      'Wijkteam A, Wijkteam B, Wijkteam C en nog 2 teams',
    ],
  ])('stand in a sentence', (teams, text) => {
    expect(teamsText(teams)).toBe(text);
  });

  it.each([
    ['Het lokale team kent de meldcode.', true],
    ['Wijkteams overleggen.', true],
    ['De steam gaat aan.', false],
    ['De gemeente heeft een visie.', false],
  ])('are said where the question speaks of them: %s', (statement, speaks) => {
    expect(speaksOfTeam({ statement, explanation: null, levels: [] })).toBe(speaks);
    const levels = [{ text: statement }];
    expect(speaksOfTeam({ statement: 'Hoe?', explanation: null, levels })).toBe(speaks);
  });
});
