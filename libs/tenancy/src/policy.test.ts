import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@ijkpunt/contracts';
import type { ActorRegion } from './actor.js';
import { can, requireMunicipal, requireRegional, type Action } from './policy.js';

const schiedam = { code: 'GM0606', name: 'Schiedam', slug: 'schiedam' };
const isMunicipal = (role: Role): boolean =>
  ['municipality_coordinator', 'contributor', 'reader'].includes(role);

function regionFor(role: Role): ActorRegion {
  const municipality = isMunicipal(role) ? schiedam : null;
  return { id: 'r', slug: 'r', name: 'R', grants: [{ role, municipality }] };
}

/** The privilege matrix as a table: a changed right shows as a diff here. */
const matrix: Record<Action, readonly Role[]> = {
  'progress.view': ['regional_coordinator', 'facilitator'],
  'participation.manage': ['regional_coordinator'],
  'campaign.plan': ['regional_coordinator'],
  'region.leave': ['regional_coordinator'],
  'region.settings': ['regional_coordinator'],
  'baseline.import': ['regional_coordinator'],
  'groups.manage': ['regional_coordinator'],
  'reading.write': ['regional_coordinator'],
  'reminders.set': ['regional_coordinator'],
  'unreached.view': ['regional_coordinator'],
  'scan.view': ['municipality_coordinator', 'contributor', 'reader'],
  'scan.edit': ['municipality_coordinator', 'contributor'],
  'scan.divide': ['municipality_coordinator'],
  'scan.ask': ['municipality_coordinator'],
  'scan.submit': ['municipality_coordinator'],
  'scan.reopen': ['municipality_coordinator'],
  'teams.manage': ['municipality_coordinator'],
  'results.view': ['municipality_coordinator', 'contributor', 'reader'],
  'results.explain': ['municipality_coordinator', 'contributor'],
  'results.share': ['municipality_coordinator'],
  'reports.view': ['municipality_coordinator', 'contributor', 'reader'],
  'reports.rebuild': ['regional_coordinator'],
  'region_reports.view': ['regional_coordinator', 'facilitator'],
};
const actions = Object.keys(matrix) as Action[];

describe('policy', () => {
  it.each(actions.flatMap((action) => roles.map((role) => [action, role] as const)))(
    '%s by a %s is as the matrix says',
    (action, role) => {
      expect(can(regionFor(role), action, schiedam.code)).toBe(matrix[action].includes(role));
    },
  );

  it.each(actions.filter((action) => matrix[action].some(isMunicipal)))(
    'never lets a municipal role do %s for another municipality',
    (action) => {
      for (const role of roles) expect(can(regionFor(role), action, 'GM0622')).toBe(false);
    },
  );

  it('tells somebody who may look but not do apart from somebody who may not look', () => {
    expect(() => requireMunicipal(regionFor('reader'), 'scan.edit', schiedam.code)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    expect(() => requireMunicipal(regionFor('reader'), 'scan.edit', 'GM0622')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
    expect(() => requireRegional(regionFor('reader'), 'progress.view')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });
});
