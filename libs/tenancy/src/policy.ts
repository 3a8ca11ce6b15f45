import { forbidden, notFound, type Role } from '@ijkpunt/contracts';
import type { ActorRegion } from './actor.js';

const ofMunicipality = ['municipality_coordinator', 'contributor', 'reader'] as const;

/** Who may do what. Municipal roles count for their own municipality only. */
const allowed = {
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
  'scan.view': ofMunicipality,
  'scan.edit': ['municipality_coordinator', 'contributor'],
  'scan.divide': ['municipality_coordinator'],
  'scan.ask': ['municipality_coordinator'],
  'scan.submit': ['municipality_coordinator'],
  'scan.reopen': ['municipality_coordinator'],
  'teams.manage': ['municipality_coordinator'],
  'results.view': ofMunicipality,
  'results.explain': ['municipality_coordinator', 'contributor'],
  'results.share': ['municipality_coordinator'],
  'reports.view': ofMunicipality,
  'reports.rebuild': ['regional_coordinator'],
  'region_reports.view': ['regional_coordinator', 'facilitator'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof allowed;

export const rolesFor = (action: Action): readonly Role[] => allowed[action];

const isRegional = (role: Role): boolean =>
  role === 'regional_coordinator' || role === 'facilitator';

export function can(region: ActorRegion, action: Action, municipalityCode?: string): boolean {
  const roles: readonly Role[] = allowed[action];
  return region.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (isRegional(grant.role)
        ? grant.municipality === null
        : grant.municipality !== null && grant.municipality.code === municipalityCode),
  );
}

/** Refuses a regional action: NOT_FOUND, since the page is not for this person at all. */
export function requireRegional(region: ActorRegion, action: Action): void {
  if (!can(region, action)) throw notFound();
}

/**
 * Refuses an action on a municipality: NOT_FOUND to who may not even look (the same as for one
 * that does not exist), FORBIDDEN to who may look but not do this.
 */
export function requireMunicipal(
  region: ActorRegion,
  action: Action,
  municipalityCode: string,
): void {
  if (!can(region, 'scan.view', municipalityCode)) throw notFound();
  if (!can(region, action, municipalityCode)) throw forbidden();
}
