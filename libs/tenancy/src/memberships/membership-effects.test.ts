import { describe, expect, it } from '@jest/globals';
import { effectsOf, type DatedCampaign, type MembersChange } from './membership-effects.js';
import type { Membership } from './membership-rules.js';

const member = (code: string, from = '2015-01-01', until: string | null = null): Membership => ({
  ...{ id: code, code, name: code, from, until },
  ...{ subregion: null, hasMeanConsent: code === 'A' },
});
const planned: DatedCampaign = {
  ...{ title: 'Zelfscan 2027', referenceDate: '2027-01-01', hasOpened: false },
};
const closed: DatedCampaign = {
  ...{ title: 'Zelfscan 2026', referenceDate: '2026-01-01', hasOpened: true },
};
const three = [member('A'), member('B'), member('C')];
const joining = (on: string): MembersChange => ({
  regionName: 'Rijnmond',
  municipality: { code: 'D', name: 'Dorp' },
  before: three,
  after: [...three, member('D', on)],
  campaigns: [closed, planned],
  on,
});
const leaving = (until: string, before: readonly Membership[]): MembersChange => ({
  ...joining(until),
  municipality: { code: 'C', name: 'C' },
  before,
  after: before.map((each) => (each.code === 'C' ? { ...each, until } : each)),
});

describe('what a change of members touches', () => {
  it('is each planned campaign of which the reference date comes after it', () => {
    expect(effectsOf(joining('2027-01-01'))).toEqual([
      '„Zelfscan 2027” (gepland, peildatum 1 januari 2027) telt Dorp mee: 4 in plaats van 3 gemeenten. Het regiogemiddelde komt er als alle 4 hebben ingediend.',
      'Lopende en gesloten metingen van Rijnmond blijven zoals ze zijn.',
    ]);
  });

  it('is none of which it comes before', () => {
    expect(effectsOf(joining('2027-01-02'))[0]).toBe(
      'In Rijnmond verandert geen meting die nu gepland is.',
    );
  });

  it('is never a campaign that has opened', () => {
    expect(() => effectsOf(joining('2026-01-01'))).toThrow(
      '„Zelfscan 2026” heeft peildatum 1 januari 2026 en is al geopend; wie daaraan meedoet, verandert niet meer. Kies een dag vanaf 2 januari 2026.',
    );
    expect(effectsOf(joining('2026-01-02'))).toHaveLength(2);
  });

  it('is the consent that a small region needs', () => {
    const [, , consent] = effectsOf(leaving('2026-06-01', three));
    expect(consent).toBe(
      'Rijnmond heeft vanaf 1 juni 2026 twee gemeenten. Een gemiddelde is dan te herleiden: daarvoor is toestemming van allebei nodig. Die is er nu van 1.',
    );
  });

  it('is a region without anybody', () => {
    const sentences = effectsOf(leaving('2026-06-01', [member('C')]));
    expect(sentences.join(' ')).toContain('Er doet dan niemand mee.');
    expect(sentences.at(-1)).toBe('Rijnmond heeft vanaf 1 juni 2026 geen gemeenten meer.');
  });

  it('is the subregion that a planned campaign counts it in', () => {
    const after = three.map((each) =>
      each.code === 'C' ? { ...each, subregion: 'Waterweg' } : each,
    );
    const change = { ...leaving('2026-06-01', three), after, campaigns: [planned] };
    expect(effectsOf(change)).toEqual([
      '„Zelfscan 2027” (gepland, peildatum 1 januari 2027) rekent C tot de andere deelregio.',
    ]);
  });
});
