import { describe, expect, it } from '@jest/globals';
import {
  findCurrentCampaign,
  isFilePath,
  isRegional,
  municipalitiesIn,
  municipalitiesOf,
  safeReturnPath,
} from './access.js';

const schiedam = { code: 'GM0606', name: 'Schiedam', slug: 'schiedam' };
const barendrecht = { code: 'GM0489', name: 'Barendrecht', slug: 'barendrecht' };

describe('grants', () => {
  it('lists each municipality once, by name', () => {
    const grants = [
      { role: 'reader' as const, municipality: schiedam },
      { role: 'contributor' as const, municipality: schiedam },
      { role: 'reader' as const, municipality: barendrecht },
      { role: 'facilitator' as const, municipality: null },
    ];
    expect(municipalitiesOf(grants).map(({ name }) => name)).toEqual(['Barendrecht', 'Schiedam']);
    expect(municipalitiesIn(grants, { ownMembers: ['GM0606'] })).toEqual([schiedam]);
    expect(isRegional(grants)).toBe(true);
    expect(isRegional([{ role: 'reader', municipality: schiedam }])).toBe(false);
  });
});

describe('the current campaign', () => {
  const campaign = (year: number, status: 'planned' | 'open' | 'closed') => ({
    year,
    status,
    opensAt: `${year}-10-01T08:00:00Z`,
  });

  it('is the newest open one, otherwise the newest closed one', () => {
    const closed = [campaign(2023, 'closed'), campaign(2025, 'closed')];
    expect(findCurrentCampaign([...closed, campaign(2026, 'open')])?.year).toBe(2026);
    expect(findCurrentCampaign([...closed, campaign(2027, 'planned')])?.year).toBe(2025);
    expect(findCurrentCampaign([campaign(2027, 'planned')])).toBeNull();
  });
});

describe('the page to return to', () => {
  it.each([
    '/rotterdam-rijnmond?x=1#y',
    '/downloads/rotterdam-rijnmond/rapportages/0190?x=//evil.example',
    '/verzoek/AbC_d-9',
  ])('may be %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'rotterdam-rijnmond',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '///',
    '//',
    'https://evil.example',
    'javascript:alert(1)',
    '/inloggen?terug=/',
    '/x/../inloggen',
  ])('is the begin instead of %j', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it('is opened by the browser itself when it is a file', () => {
    expect(isFilePath(safeReturnPath('/downloads/x/rapportages/y'))).toBe(true);
    expect(isFilePath(safeReturnPath('/x/downloads/'))).toBe(false);
  });
});
