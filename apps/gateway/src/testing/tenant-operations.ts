import { newId } from '@ijkpunt/contracts';

interface Named {
  readonly region: string;
}

/** Of the region, and of municipalities in it. */
const servedTo = ['schiedam', 'coordinator.rijnmond', 'vlaardingen'] as const;
const onPeople = (document: string, input: object) => ({
  document,
  takes: ['region'] as const,
  variables: ({ region }: Named) => ({ input: { region, ...input } }),
  servedTo,
});

/** Who gives and takes roles in a region. */
export const peopleOperations = {
  'Query.people': {
    document:
      'query ($region: String!) { people(region: $region) { holders { name email } givableRoles } }',
    takes: ['region'] as const,
    variables: ({ region }: Named) => ({ region }),
    servedTo,
  },
  'Mutation.invitePerson': onPeople(
    `mutation ($input: InvitePersonInput!) {
      invitePerson(input: $input) { invitations { id } } }`,
    { email: 'ik@hier.nl', role: 'regional_coordinator' },
  ),
  'Mutation.changeInvitation': onPeople(
    `mutation ($input: ChangeInvitationInput!) {
      changeInvitation(input: $input) { invitations { id } } }`,
    { id: newId(), deed: 'revoke' },
  ),
  'Mutation.endRole': onPeople(
    'mutation ($input: EndRoleInput!) { endRole(input: $input) { holders { id } } }',
    { id: newId(), evenIfLast: false },
  ),
};

const tenants = 'for the platform administrator alone; see regions.test.ts';
const changedMap = 'for the platform administrator alone; see municipality-changes.test.ts';
const settings = 'for who leads the region and who keeps the platform; see settings.test.ts';
const invited = 'needs the token of a link; see invitations.test.ts';

export const namelessTenantOperations = {
  'Mutation.changePassword': 'needs the present password; see change-password.test.ts',
  'Query.municipalityChangePreview': changedMap,
  'Mutation.recordMunicipalityChange': changedMap,
  'Query.platformRegions': tenants,
  'Query.coordinators': tenants,
  'Mutation.takeOnRegion': tenants,
  'Mutation.agreeSubscription': tenants,
  'Mutation.changeSubscription': tenants,
  'Mutation.inviteCoordinator': tenants,
  'Mutation.changeCoordinatorInvitation': tenants,
  'Mutation.endCoordinator': tenants,
  'Query.regionSettings': settings,
  'Mutation.changeRegionSettings': settings,
  'Mutation.removeRegionLogo': settings,
  'Query.invitation': invited,
  'Mutation.acceptInvitation': invited,
} as const;
