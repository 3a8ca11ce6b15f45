import { graphql, type ResultOf, type VariablesOf } from '../../../gql/graphql.js';
import { PeopleFields } from '../people/people-query.js';

const RegionsFields = graphql(`
  fragment RegionsFields on PlatformRegions {
    municipalities {
      code
      name
      slug
    }
    regions {
      id
      slug
      name
      kind
      editionPolicy
      state
      readOnlyFrom
      subscription {
        plan
        startsOn
        untilOn
        endedOn
        revision
      }
      use {
        members
        people
        editions
        behind
        lastActivityAt
        campaign {
          title
          isOpen
          asked
          submitted
        }
      }
    }
  }
`);

export const PlatformRegionsDocument = graphql(
  `
    query PlatformRegions {
      platformRegions {
        ...RegionsFields
      }
    }
  `,
  [RegionsFields],
);
/** Apart: while the queue is away the page shows the rest. */
export const RegionJobsDocument = graphql(`
  query RegionJobs {
    operations {
      readAt
      failedJobs {
        id
        regionName
      }
    }
  }
`);
export const TakeOnRegionDocument = graphql(
  `
    mutation TakeOnRegion($input: TakeOnRegionInput!) {
      takeOnRegion(input: $input) {
        ...RegionsFields
      }
    }
  `,
  [RegionsFields],
);
export const AgreeSubscriptionDocument = graphql(
  `
    mutation AgreeSubscription($input: AgreeSubscriptionInput!) {
      agreeSubscription(input: $input) {
        ...RegionsFields
      }
    }
  `,
  [RegionsFields],
);
export const ChangeSubscriptionDocument = graphql(
  `
    mutation ChangeSubscription($input: ChangeSubscriptionInput!) {
      changeSubscription(input: $input) {
        ...RegionsFields
      }
    }
  `,
  [RegionsFields],
);
export const CoordinatorsDocument = graphql(
  `
    query Coordinators($slug: String!) {
      coordinators(slug: $slug) {
        ...PeopleFields
      }
    }
  `,
  [PeopleFields],
);
export const InviteCoordinatorDocument = graphql(
  `
    mutation InviteCoordinator($input: InviteCoordinatorInput!) {
      inviteCoordinator(input: $input) {
        ...PeopleFields
      }
    }
  `,
  [PeopleFields],
);
export const ChangeCoordinatorInvitationDocument = graphql(
  `
    mutation ChangeCoordinatorInvitation($input: ChangeInvitationInput!) {
      changeCoordinatorInvitation(input: $input) {
        ...PeopleFields
      }
    }
  `,
  [PeopleFields],
);
export const EndCoordinatorDocument = graphql(
  `
    mutation EndCoordinator($input: EndRoleInput!) {
      endCoordinator(input: $input) {
        ...PeopleFields
      }
    }
  `,
  [PeopleFields],
);

export type PlatformRegions = ResultOf<typeof PlatformRegionsDocument>['platformRegions'];
export type PlatformRegion = PlatformRegions['regions'][number];
export type ChoosableMunicipality = PlatformRegions['municipalities'][number];
export type NewRegion = VariablesOf<typeof TakeOnRegionDocument>['input'];
export type SubscriptionChange = VariablesOf<typeof ChangeSubscriptionDocument>['input'];
