import { describe, expect, it } from '@jest/globals';
import { differences, draftOf, drawable, inputOf } from './settings-draft.js';
import type { Settings } from './settings-query.js';

const settings: Settings = {
  ...{ slug: 'regio', name: 'Regio', opennessAsked: null, accent: '#154273', revision: 3 },
  ...{ contactName: 'Jo', contactEmail: 'jo@regio.nl', contactPhone: null },
  ...{ canChange: true, logo: null },
};

describe('the form of settings', () => {
  it('sends back what it was given, with the revision that was seen', () => {
    expect(inputOf(draftOf(settings), settings)).toEqual({
      ...{ region: 'regio', expectedRevision: 3, name: 'Regio', opennessAsked: null },
      ...{ contactName: 'Jo', contactEmail: 'jo@regio.nl', contactPhone: null },
      accent: '#154273',
    });
  });

  it('knows where somebody else changed what one was typing', () => {
    const draft = { ...draftOf(settings), name: 'Anders' };
    expect([...differences(draft, { ...settings, accent: null })]).toEqual(['name', 'accent']);
    expect(differences(draftOf(settings), settings).size).toBe(0);
  });

  it.each([
    [' #15427A ', '#15427a'],
    ['', null],
    ['#1542', null],
    ['red;} body{display:none', null],
  ])('draws a colour only when it is one: %s', (typed, drawn) => {
    expect(drawable(typed)).toBe(drawn);
  });
});
