import { describe, expect, it } from '@jest/globals';
import { emptyRegion, newRegionOf, slugOf, type RegionDraft } from './region-draft.js';

const draft: RegionDraft = {
  ...emptyRegion,
  ...{ name: 'Hart van Brabant', slug: 'hart-van-brabant', kind: 'vrij', plan: 'basis' },
  ...{ editionPolicy: 'batched', opennessAsked: 'region', startsOn: '2027-01-01' },
  ...{ members: ['GM0855'], contactName: 'Jo', contactEmail: 'jo@voorbeeld.nl' },
};

describe('a region that is being filled in', () => {
  it('is sent without what was left empty; members begin with the subscription', () => {
    expect(newRegionOf(draft)).toMatchObject({
      ...{ untilOn: null, contactPhone: null, accent: null },
      members: [{ code: 'GM0855', from: '2027-01-01' }],
    });
    expect(newRegionOf({ ...draft, membersFrom: '2026-01-01' })).toMatchObject({
      members: [{ code: 'GM0855', from: '2026-01-01' }],
    });
  });

  it.each(['kind', 'editionPolicy', 'opennessAsked', 'plan'] as const)(
    'is not sent as long as nobody chose its %s',
    (field) => {
      expect(newRegionOf({ ...draft, [field]: '' })).toBe(field);
    },
  );

  it.each([
    ['Zuid-Limburg', 'zuid-limburg'],
    ['IJssel & Vecht ', 'ijssel-vecht'],
    ['Fryslân', 'fryslan'],
    ['’s-Hertogenbosch', 's-hertogenbosch'],
  ])('has an address by its name: %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
