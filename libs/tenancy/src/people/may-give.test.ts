import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@ijkpunt/contracts';
import { givableRoles, isMunicipal, mayGive, type Giver } from './may-give.js';

const own = 'GM0606';
const neighbour = 'GM0622';
const giverOf = (role: Role): Giver => ({
  role,
  municipality: isMunicipal(role) ? { code: own } : null,
});
const places = roles.flatMap((role) =>
  [null, own, neighbour].map((municipalityCode) => ({ role, municipalityCode })),
);

describe('giving a role', () => {
  it.each<[Role, readonly string[]]>([
    ['platform_administrator', ['regional_coordinator null']],
    [
      'regional_coordinator',
      [
        'facilitator null',
        `municipality_coordinator ${own}`,
        `municipality_coordinator ${neighbour}`,
      ],
    ],
    ['municipality_coordinator', [`contributor ${own}`, `reader ${own}`]],
    ['facilitator', []],
    ['contributor', []],
    ['reader', []],
  ])('is for %s this far: %j', (role, expected) => {
    const given = places.filter((place) => mayGive([giverOf(role)], place));
    expect(given.map((place) => `${place.role} ${place.municipalityCode}`)).toEqual(expected);
  });

  it('adds up over the roles that somebody holds', () => {
    const both = [giverOf('regional_coordinator'), giverOf('municipality_coordinator')];
    expect(givableRoles(both)).toHaveLength(4);
    expect(mayGive(both, { role: 'reader', municipalityCode: neighbour })).toBe(false);
  });
});
