import { describe, expect, it } from '@jest/globals';
import type { Role } from '@ijkpunt/contracts';
import { enterPlatform, enterRegion, requireActor, type Actor, type Grant } from './actor.js';

const schiedam = { code: 'GM0606', name: 'Schiedam', slug: 'schiedam' };
const vlaardingen = { code: 'GM0622', name: 'Vlaardingen', slug: 'vlaardingen' };
const zaanstad = { code: 'GM0479', name: 'Zaanstad', slug: 'zaanstad' };
const grant = (role: Role, municipality: Grant['municipality'] = null): Grant => ({
  role,
  municipality,
});

const actorWith = (...grants: readonly Grant[]): Actor => ({
  sessionId: 's',
  personId: 'p',
  name: 'Sam Voorbeeld',
  email: 'sam@example.nl',
  regions: [
    { id: 'r1', slug: 'rijnmond', name: 'Rijnmond', grants },
    {
      id: 'r2',
      slug: 'zaanstreek',
      name: 'Zaanstreek',
      grants: [grant('reader', zaanstad)],
    },
  ],
  isPlatformAdministrator: false,
});

describe('entering the platform', () => {
  it('is for its administrator, and opens no region', () => {
    const administrator = { ...actorWith(), regions: [], isPlatformAdministrator: true };
    expect(enterPlatform(administrator, 'trace-1')).toEqual({ personId: 'p', traceId: 'trace-1' });
    expect(() => enterRegion(administrator, 'rijnmond', 'trace-1')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });

  it('finds nothing for anybody else, whatever their role in a region', () => {
    const coordinator = actorWith(grant('regional_coordinator'));
    expect(() => enterPlatform(coordinator, 'trace-1')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });
});

describe('entering a region', () => {
  it('is for reading alone once its subscription ended', () => {
    const actor = actorWith(grant('regional_coordinator'));
    const regions = actor.regions.map((each) => ({ ...each, readOnlySince: '2027-01-01' }));
    const { context } = enterRegion({ ...actor, regions }, 'rijnmond', 'trace-1');
    expect(context.isReadOnly).toBe(true);
  });

  it('makes the context of that region alone, in the name of the person', () => {
    const access = enterRegion(actorWith(grant('contributor', schiedam)), 'rijnmond', 'trace-1');
    expect(access.region.id).toBe('r1');
    expect(access.context).toEqual({
      regionId: 'r1',
      personId: 'p',
      personName: 'Sam Voorbeeld',
      municipalities: ['GM0606'],
      isRegional: false,
      traceId: 'trace-1',
    });
  });

  it.each([
    ['one municipality', [grant('reader', schiedam)], ['GM0606'], false],
    [
      'two municipalities',
      [grant('reader', schiedam), grant('contributor', vlaardingen)],
      ['GM0606', 'GM0622'],
      false,
    ],
    [
      'two roles in one municipality',
      [grant('reader', schiedam), grant('contributor', schiedam)],
      ['GM0606'],
      false,
    ],
    ['the region', [grant('regional_coordinator')], [], true],
    [
      'the region and a municipality',
      [grant('facilitator'), grant('reader', schiedam)],
      ['GM0606'],
      true,
    ],
    ['nothing any more', [], [], false],
  ] as const)(
    'with a role for %s sees what it should',
    (_name, grants, municipalities, isRegional) => {
      const { context } = enterRegion(actorWith(...grants), 'rijnmond', 'trace');
      expect(context.municipalities).toEqual(municipalities);
      expect(context.isRegional).toBe(isRegional);
    },
  );

  it('takes no municipality along from another region', () => {
    const { context } = enterRegion(actorWith(grant('reader', schiedam)), 'zaanstreek', 'trace');
    expect(context).toMatchObject({ regionId: 'r2', municipalities: ['GM0479'] });
  });

  it.each(['brabant', '', 'Rijnmond', 'r1', '__proto__', 'rijnmond\0'])(
    'says of %j that it does not exist',
    (slug) => {
      expect(() => enterRegion(actorWith(grant('facilitator')), slug, 'trace')).toThrow(
        expect.objectContaining({ code: 'NOT_FOUND' }),
      );
    },
  );
});

describe('requireActor', () => {
  it('hands back who is signed in, and refuses when nobody is', () => {
    const actor = actorWith();
    expect(requireActor(actor)).toBe(actor);
    expect(() => requireActor(null)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });
});
