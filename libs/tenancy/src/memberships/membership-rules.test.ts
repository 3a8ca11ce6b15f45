import { describe, expect, it } from '@jest/globals';
import {
  withMember,
  withoutMember,
  withSubregion,
  type DatedMunicipality,
  type Membership,
} from './membership-rules.js';

const schiedam: Membership = {
  ...{ id: '1', code: 'GM0606', name: 'Schiedam', from: '2015-01-01', until: null },
  ...{ subregion: null, hasMeanConsent: true },
};
const voorne: DatedMunicipality = {
  ...{ code: 'GM1992', name: 'Voorne aan Zee', validFrom: '2023-01-01', validUntil: null },
};
const brielle: DatedMunicipality = {
  ...{ code: 'GM0501', name: 'Brielle', validFrom: '1970-01-01', validUntil: '2023-01-01' },
};
const again: DatedMunicipality = { ...voorne, code: 'GM0606', name: 'Schiedam' };
const add = (on: string, subregion: string | null = null) =>
  ({ kind: 'add', on, subregion }) as const;
const end = (on: string) => ({ kind: 'end', on, subregion: null }) as const;
const move = (on: string, subregion: string | null) =>
  ({ kind: 'set_subregion', on, subregion }) as const;
const periods = (members: readonly Membership[]) =>
  members.map(({ name, from, until, subregion }) => [name, from, until, subregion]);

describe('adding a member', () => {
  it('lets it belong to the region from a day on', () => {
    expect(periods(withMember([schiedam], voorne, add('2027-01-01', ' Voorne ')))).toEqual([
      ['Schiedam', '2015-01-01', null, null],
      ['Voorne aan Zee', '2027-01-01', null, 'Voorne'],
    ]);
  });

  it('lets it come back on the very day on which it left', () => {
    const left = { ...schiedam, until: '2023-06-01' };
    expect(periods(withMember([left], again, add('2023-06-01')))).toHaveLength(2);
  });

  it('lets it go with the municipality itself', () => {
    expect(periods(withMember([], brielle, add('2020-01-01')))).toEqual([
      ['Brielle', '2020-01-01', '2023-01-01', null],
    ]);
  });

  it.each([
    ['before it existed', voorne, '2022-12-31', 'Voorne aan Zee bestaat sinds 1 januari 2023'],
    ['after it ended', brielle, '2023-01-01', 'Brielle is opgeheven op 1 januari 2023'],
    ['twice', again, '2026-01-01', 'Schiedam hoort al bij de regio, sinds 1 januari 2015.'],
    ['on a leap day of a common year', voorne, '2027-02-29', '29-2-2027 bestaat niet'],
    ['on no day at all', voorne, 'morgen', 'Kies een dag'],
  ])('is refused %s', (_what, municipality, on, message) => {
    expect(() => withMember([schiedam], municipality, add(on))).toThrow(message);
  });

  it('is refused where a later membership waits', () => {
    const later = { ...schiedam, from: '2028-01-01' };
    expect(() => withMember([later], again, add('2027-01-01'))).toThrow('sinds 1 januari 2028');
  });

  it.each([['x'.repeat(61)], ['a\nb'], ['\ud800']])('is refused in subregion %j', (subregion) => {
    expect(() => withMember([], voorne, add('2027-01-01', subregion))).toThrow('maximaal 60');
  });
});

describe('ending a membership', () => {
  it('leaves it what it was until the day before', () => {
    expect(periods(withoutMember([schiedam], schiedam, end('2027-01-01')))).toEqual([
      ['Schiedam', '2015-01-01', '2027-01-01', null],
    ]);
  });

  it.each([
    ['on its first day', schiedam, '2015-01-01', 'pas sinds 1 januari 2015'],
    ['before it', schiedam, '2014-12-31', 'pas sinds 1 januari 2015'],
    [
      'when it ended already',
      { ...schiedam, until: '2020-01-01' },
      '2020-01-01',
      'eindigt al op 1 januari 2020',
    ],
    ['on a leap day of a common year', schiedam, '2027-02-29', '29-2-2027 bestaat niet'],
  ])('is refused %s', (_what, member, on, message) => {
    expect(() => withoutMember([member], member, end(on))).toThrow(message);
  });
});

describe('another subregion', () => {
  it('holds from a day on, and leaves what was', () => {
    const after = withSubregion([schiedam], schiedam, move('2027-01-01', 'Waterweg'));
    expect(periods(after)).toEqual([
      ['Schiedam', '2015-01-01', '2027-01-01', null],
      ['Schiedam', '2027-01-01', null, 'Waterweg'],
    ]);
    expect(after.map(({ hasMeanConsent }) => hasMeanConsent)).toEqual([true, true]);
  });

  it('replaces the former when it held from the same day', () => {
    const after = withSubregion([schiedam], schiedam, move('2015-01-01', 'Waterweg'));
    expect(periods(after)).toEqual([['Schiedam', '2015-01-01', null, 'Waterweg']]);
  });

  it.each([
    ['outside the membership', '2014-01-01', 'Waterweg', 'hoort dan niet bij de regio'],
    ['that it has', '2027-01-01', ' ', 'staat al zonder deelregio'],
  ])('is refused %s', (_what, on, subregion, message) => {
    expect(() => withSubregion([schiedam], schiedam, move(on, subregion))).toThrow(message);
  });
});
