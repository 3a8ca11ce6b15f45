import { describe, expect, it } from '@jest/globals';
import { findCurrentCampaign, isRegional, municipalitiesOf, safeReturnPath } from './access.js';

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
  it('is a path on this site and nothing else', () => {
    expect(safeReturnPath('/rotterdam-rijnmond?x=1')).toBe('/rotterdam-rijnmond?x=1');
    expect(safeReturnPath(null)).toBe('/');
    expect(safeReturnPath('//evil.example')).toBe('/');
    expect(safeReturnPath('/\\evil.example')).toBe('/');
    expect(safeReturnPath('https://evil.example')).toBe('/');
    expect(safeReturnPath('/inloggen?terug=/')).toBe('/');
  });
});
