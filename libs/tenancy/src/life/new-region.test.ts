import { describe, expect, it } from '@jest/globals';
import { checkNewRegion, type NewRegion } from './new-region.js';

const region: NewRegion = {
  ...{ name: ' Hart van  Brabant ', slug: 'hart-van-brabant', kind: 'jeugdregio' },
  ...{ editionPolicy: 'batched', opennessAsked: 'region' },
  members: [
    { code: 'GM0855', from: '2024-02-29' },
    { code: 'GM0867', from: '2027-01-01' },
  ],
  ...{ plan: 'volledig', startsOn: '2027-01-01', untilOn: '2028-02-29' },
  contact: { name: 'Jo de Wit', email: ' Jo.deWit@Voorbeeld.NL ', phone: ' 013 - 123 45 67 ' },
  accent: '#8A1538',
};
const contact = (changed: Partial<NewRegion['contact']>) => ({
  contact: { ...region.contact, ...changed },
});

describe('a region that is taken on', () => {
  it('is kept tidied up', () => {
    expect(checkNewRegion(region)).toEqual({
      ...region,
      name: 'Hart van Brabant',
      contact: { name: 'Jo de Wit', email: 'jo.dewit@voorbeeld.nl', phone: '013 - 123 45 67' },
      accent: '#8a1538',
    });
    const bare = { ...region, untilOn: null, accent: '', ...contact({ phone: ' ' }) };
    expect(checkNewRegion(bare)).toMatchObject({
      ...{ untilOn: null, accent: null },
      contact: { phone: null },
    });
  });

  it.each<[string, string, Partial<NewRegion>]>([
    ['name', 'Geef de regio een naam.', { name: '  ' }],
    ['name', 'hooguit 80 tekens', { name: 'a'.repeat(81) }],
    ['slug', 'kleine letters', { slug: 'Hart van Brabant' }],
    ['slug', 'kleine letters', { slug: '-brabant' }],
    ['slug', 'kleine letters', { slug: '../beheer' }],
    ['slug', 'van IJkpunt zelf', { slug: 'beheer' }],
    ['slug', 'van IJkpunt zelf', { slug: 'archieven' }],
    ['members', 'Kies de gemeenten', { members: [] }],
    [
      'members',
      'twee keer',
      { members: [...region.members, { code: 'GM0855', from: '2027-01-01' }] },
    ],
    ['members', '29-2-2027 bestaat niet', { members: [{ code: 'GM0855', from: '2027-02-29' }] }],
    ['startsOn', '29-2-2027 bestaat niet', { startsOn: '2027-02-29' }],
    ['startsOn', 'Kies een dag', { startsOn: '1 maart' }],
    ['untilOn', 'na 1 januari 2027', { untilOn: '2027-01-01' }],
    ['untilOn', '30-2-2028 bestaat niet', { untilOn: '2028-02-30' }],
    ['contactName', 'Noem een contactpersoon.', contact({ name: '' })],
    ['contactEmail', 'geen e-mailadres', contact({ email: 'jo@voorbeeld' })],
    ['contactEmail', 'geen e-mailadres', contact({ email: 'jo@a.nl, an@b.nl' })],
    ['contactPhone', 'met cijfers', contact({ phone: 'bel maar' })],
    ['accent', 'te licht', { accent: '#ffd400' }],
  ])('is refused for its %s: %s', (field, message, changed) => {
    expect(() => checkNewRegion({ ...region, ...changed })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(message),
        details: { field },
      }),
    );
  });
});
