import { describe, expect, it } from '@jest/globals';
import type { ChangeFacts, KnownMunicipality } from './change-facts.js';
import { alreadyThere, factProblems, shapeProblems } from './judge-change.js';
import type { MunicipalityChange } from './municipality-change.js';

const known = (code: string, name: string, change: Partial<KnownMunicipality> = {}) => ({
  ...{ code, name, slug: name.toLowerCase(), validFrom: '1970-01-01', validUntil: null },
  ...change,
});
const facts: ChangeFacts = {
  today: '2026-11-22',
  municipalities: [
    known('GM0856', 'Uden'),
    known('GM1685', 'Landerd'),
    known('GM0370', 'Beemster'),
    known('GM0439', 'Purmerend'),
    known('GM0788', 'Haaren', { validUntil: '2021-01-01' }),
    known('GM1992', 'Voorne aan Zee', { validFrom: '2023-01-01' }),
  ],
  recorded: [],
  regions: [],
};
const merger: MunicipalityChange = {
  kind: 'merger',
  changedOn: '2022-01-01',
  from: [
    { code: 'GM0856', name: 'Uden' },
    { code: 'GM1685', name: '' },
  ],
  to: [{ code: 'GM1991', name: 'Maashorst' }],
};
const absorption: MunicipalityChange = {
  ...merger,
  kind: 'absorption',
  from: [{ code: 'GM0370', name: '' }],
  to: [{ code: 'GM0439', name: '' }],
};
const split: MunicipalityChange = {
  ...{ kind: 'split', changedOn: '2021-01-01', from: [{ code: 'GM0788', name: '' }] },
  to: ['Oisterwijk', 'Boxtel', 'Vught', 'Tilburg'].map((name, index) => ({
    code: `GM080${index}`,
    name,
  })),
};

describe('a change of the map', () => {
  it.each([
    ['a merger', merger],
    ['an absorption', absorption],
    ['a split of one that was said to end that day', split],
    ['a change of borders', { ...absorption, kind: 'border_change' as const }],
  ])('may be %s', (_what, change) => {
    expect([...shapeProblems(change), ...factProblems(change, facts)]).toEqual([]);
  });

  it.each([
    [
      'a 29th of February that is none',
      { changedOn: '2023-02-29' },
      '2023 heeft geen 29 februari.',
    ],
    ['no day', { changedOn: '2022-13-01' }, 'Noem een dag die bestaat'],
    ['a code that is none', { to: [{ code: 'GM19', name: 'M' }] }, '„GM19” is geen gemeentecode'],
    ['one predecessor', { from: [{ code: 'GM0856', name: '' }] }, 'twee of meer voorgangers'],
    [
      'itself as successor',
      { from: [{ code: 'GM0856', name: '' }], to: [{ code: 'GM0856', name: '' }] },
      'Een gemeente kan zichzelf niet opvolgen.',
    ],
    [
      'a successor that is among the predecessors',
      { to: [{ code: 'GM0856', name: '' }] },
      'kies dan opgaan in',
    ],
    ['nobody', { from: [], to: [] }, 'twee of meer voorgangers'],
    [
      'a whole province',
      { from: Array.from({ length: 21 }, (_, n) => ({ code: `GM10${10 + n}`, name: '' })) },
      'hooguit 20 gemeenten',
    ],
    ['a name that is a page', { to: [{ code: 'GM1991', name: 'x'.repeat(101) }] }, 'honderd'],
    ['a name with NUL', { to: [{ code: 'GM1991', name: 'a\0b' }] }, 'gewone tekens'],
  ])('is not one with %s', (_what, change: Partial<MunicipalityChange>, problem) => {
    expect(shapeProblems({ ...merger, ...change }).join(' ')).toContain(problem);
  });

  it.each([
    [
      'an unknown predecessor',
      { from: [...merger.from, { code: 'GM0001', name: 'Niets' }] },
      'GM0001 staat niet op de kaart.',
    ],
    [
      'a predecessor that ended before',
      { from: [...merger.from, { code: 'GM0788', name: '' }] },
      'Haaren hield al op te bestaan per 1 januari 2021.',
    ],
    [
      'a predecessor that did not exist yet',
      { from: [...merger.from, { code: 'GM1992', name: '' }] },
      'Voorne aan Zee bestaat pas vanaf 1 januari 2023: niet vóór deze herindeling.',
    ],
    [
      'another name than the map has',
      { from: [{ code: 'GM0856', name: 'Landerd' }, ...merger.from.slice(1)] },
      'GM0856 is Uden, niet Landerd.',
    ],
    [
      'a new one that is there already',
      { to: [{ code: 'GM0439', name: '' }] },
      'Kies opgaan in als deze gemeente haar code houdt.',
    ],
    ['a new one without a name', { to: [{ code: 'GM1991', name: ' ' }] }, 'een naam'],
    ['a year that is a slip', { changedOn: '2062-01-01' }, 'Klopt het jaar?'],
  ])('does not fit the map with %s', (_what, change: Partial<MunicipalityChange>, problem) => {
    expect(factProblems({ ...merger, ...change }, facts).join(' ')).toContain(problem);
  });

  it('absorbs nobody into what is not there', () => {
    const to = [{ code: 'GM1991', name: 'Maashorst' }];
    expect(factProblems({ ...absorption, to }, facts)).toEqual([
      'GM1991 staat niet op de kaart. Voeg de gemeente eerst toe.',
    ]);
  });

  it('is recorded once', () => {
    const was = { kind: 'merger' as const, changedOn: '2022-01-01', successor: 'GM1991' };
    const recorded = [{ ...was, predecessor: 'GM0856' }];
    expect(factProblems(merger, { ...facts, recorded })).toEqual([alreadyThere]);
  });
});
