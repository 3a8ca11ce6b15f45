import { describe, expect, it } from '@jest/globals';
import { messagePath } from './message-path.js';

const campaign = { slug: 'zelfscan-2026', title: 'Zelfscan 2026' };
const schiedam = { code: 'GM0606', slug: 'schiedam', name: 'Schiedam' };
const own = { region: 'rijnmond', isRegional: false, municipalities: [schiedam] };
const regional = { region: 'rijnmond', isRegional: true, municipalities: [] };

describe('where a message leads', () => {
  it.each([
    ['opened', null, own, '/rijnmond/metingen/zelfscan-2026/schiedam/scan'],
    ['almost_closed', null, own, '/rijnmond/metingen/zelfscan-2026/schiedam/scan'],
    ['published', null, own, '/rijnmond/metingen/zelfscan-2026/schiedam/resultaten'],
    ['submitted', schiedam, own, '/rijnmond/metingen/zelfscan-2026/schiedam/resultaten'],
    ['submitted', schiedam, regional, '/rijnmond/metingen/zelfscan-2026'],
    ['opened', null, regional, '/rijnmond/deelname?meting=zelfscan-2026'],
  ] as const)('%s about %j', (kind, municipality, place, path) => {
    expect(messagePath({ kind, campaign, municipality }, place)).toBe(path);
  });

  it('is the start of the region for a reminder, and for a municipality that is not one’s own', () => {
    const reminder = { kind: 'reminder', campaign: null, municipality: null } as const;
    expect(messagePath(reminder, own)).toBe('/rijnmond');
    const other = { ...schiedam, code: 'GM0622' };
    expect(messagePath({ kind: 'submitted', campaign, municipality: other }, own)).toBe(
      '/rijnmond',
    );
  });
});
