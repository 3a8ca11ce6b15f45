import type { Role } from '@ijkpunt/contracts';
import type { Grant } from '../actor.js';

/** Which roles somebody may give by their own, and so also take: each level those below it. */
const givenBy: Readonly<Record<Role, readonly Role[]>> = {
  platform_administrator: ['regional_coordinator'],
  regional_coordinator: ['municipality_coordinator', 'facilitator'],
  municipality_coordinator: ['contributor', 'reader'],
  facilitator: [],
  contributor: [],
  reader: [],
};

const municipalRoles: readonly Role[] = ['municipality_coordinator', 'contributor', 'reader'];
export const isMunicipal = (role: Role): boolean => municipalRoles.includes(role);

/** A role and the municipality it is of; null for one that holds for the whole region. */
export interface PlacedRole {
  readonly role: Role;
  readonly municipalityCode: string | null;
}

/** A municipal role gives in its own municipality only; a regional one in each of the region. */
export const mayGive = (
  givers: readonly Giver[],
  { role, municipalityCode }: PlacedRole,
): boolean =>
  isMunicipal(role) === (municipalityCode !== null) &&
  givers.some(
    (giver) =>
      givenBy[giver.role].includes(role) &&
      (giver.municipality === null || giver.municipality.code === municipalityCode),
  );

/** The roles that these may give, for a form to choose from. */
export const givableRoles = (givers: readonly Giver[]): readonly Role[] => [
  ...new Set(givers.flatMap(({ role }) => givenBy[role])),
];

export type Giver = Pick<Grant, 'role'> & {
  readonly municipality: { readonly code: string } | null;
};
