import { describe, expect, it } from '@jest/globals';
import { fieldOf, placeOf } from './editor-place.js';

describe('the place of a problem', () => {
  it.each([
    ['title', 'instellingen', null],
    ['', 'instellingen', null],
    ['scoring.theme.atMostMissing', 'score', null],
    ['basicFunctions.2.title', 'basisfuncties', null],
    ['exceptions.0.reason', 'uitzonderingen', null],
    ['themes.3', 'thema-3', null],
    ['themes.3.questions.2.levels.1', 'thema-3', 2],
  ])('%s is shown in %s', (path, part, question) => {
    expect(placeOf(path)).toEqual({ part, question });
  });

  it('is on another page for what is of the lineage', () => {
    expect(placeOf('lineage.2.from')).toBeNull();
  });

  it('is a group of ticks for each of its links', () => {
    expect(fieldOf('themes.0.questions.1.buildingBlocks.4')).toBe(
      'themes.0.questions.1.buildingBlocks',
    );
    expect(fieldOf('buildingBlocks.4.title')).toBe('buildingBlocks.4.title');
  });
});
