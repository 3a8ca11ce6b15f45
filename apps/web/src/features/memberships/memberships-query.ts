import { graphql, type ResultOf, type VariablesOf } from '../../gql/graphql.js';

const memberFragment = graphql(`
  fragment MembershipParts on Membership {
    id
    code
    name
    from
    until
    subregion
  }
`);
export type Membership = ResultOf<typeof memberFragment>;

export const RegionMembersDocument = graphql(
  `
    query RegionMembers($region: String!) {
      memberships(region: $region) {
        region {
          slug
          name
        }
        memberships {
          ...MembershipParts
        }
      }
    }
  `,
  [memberFragment],
);

const regionFragment = graphql(
  `
    fragment AdministeredRegionParts on AdministeredRegion {
      region {
        slug
        name
      }
      memberships {
        ...MembershipParts
      }
      otherRegions {
        slug
        name
      }
    }
  `,
  [memberFragment],
);
export type AdministeredRegion = ResultOf<typeof regionFragment>;

export const AdministeredRegionDocument = graphql(
  `
    query AdministeredRegion($region: String!) {
      administeredRegion(region: $region) {
        ...AdministeredRegionParts
      }
    }
  `,
  [regionFragment],
);

export const MunicipalityNamesDocument = graphql(`
  query MunicipalityNames($first: Int!) {
    municipalities(first: $first) {
      municipalities {
        code
        name
      }
    }
  }
`);

export const MembershipPreviewDocument = graphql(`
  query MembershipPreview($change: MembershipChangeInput!) {
    membershipPreview(change: $change) {
      problem
      sentences
      seal
    }
  }
`);
export type MembershipChange = VariablesOf<typeof MembershipPreviewDocument>['change'];
export type DeedKind = MembershipChange['kind'];

export const ChangeMembershipDocument = graphql(
  `
    mutation ChangeMembership($input: ChangeMembershipInput!) {
      changeMembership(input: $input) {
        ...AdministeredRegionParts
      }
    }
  `,
  [regionFragment],
);
