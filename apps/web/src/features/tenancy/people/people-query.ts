import { graphql, type ResultOf } from '../../../gql/graphql.js';

export const PeopleFields = graphql(`
  fragment PeopleFields on People {
    givableRoles
    municipalities {
      code
      name
    }
    holders {
      id
      name
      email
      role
      from
      until
      canEnd
      municipality {
        code
        name
      }
    }
    invitations {
      id
      email
      role
      until
      invitedBy
      invitedAt
      expiresAt
      hasExpired
      mail
      municipality {
        code
        name
      }
    }
  }
`);

export const PeopleDocument = graphql(
  `
    query People($region: String!) {
      people(region: $region) {
        ...PeopleFields
      }
    }
  `,
  [PeopleFields],
);
export const InvitePersonDocument = graphql(
  `
    mutation InvitePerson($input: InvitePersonInput!) {
      invitePerson(input: $input) {
        ...PeopleFields
      }
    }
  `,
  [PeopleFields],
);
export const ChangeInvitationDocument = graphql(
  `
    mutation ChangeInvitation($input: ChangeInvitationInput!) {
      changeInvitation(input: $input) {
        ...PeopleFields
      }
    }
  `,
  [PeopleFields],
);
export const EndRoleDocument = graphql(
  `
    mutation EndRole($input: EndRoleInput!) {
      endRole(input: $input) {
        ...PeopleFields
      }
    }
  `,
  [PeopleFields],
);

export type People = ResultOf<typeof PeopleDocument>['people'];
export type RoleHolder = People['holders'][number];
export type OpenInvitation = People['invitations'][number];
export type GivenRole = People['givableRoles'][number];

/** What a page may do with the people that it shows; each answers when the server did. */
export interface PeopleDeeds {
  readonly invite: (to: {
    readonly email: string;
    readonly role: GivenRole;
    readonly municipality: string | null;
    readonly until: string | null;
  }) => Promise<unknown>;
  readonly changeInvitation: (id: string, deed: 'resend' | 'revoke') => Promise<unknown>;
  readonly endRole: (id: string, evenIfLast: boolean) => Promise<unknown>;
}
