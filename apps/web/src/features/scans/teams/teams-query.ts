import { graphql, type ResultOf } from '../../../gql/graphql.js';

export const TeamFields = graphql(`
  fragment TeamFields on LocalTeam {
    id
    name
    form
    formWord
    revision
  }
`);

const TeamsFields = graphql(
  `
    fragment TeamsFields on LocalTeams {
      id
      municipality {
        code
        name
        slug
      }
      teams {
        ...TeamFields
      }
      ended {
        ...TeamFields
      }
      canManage
    }
  `,
  [TeamFields],
);

export const LocalTeamsDocument = graphql(
  `
    query LocalTeams($region: String!, $municipality: String!) {
      localTeams(region: $region, municipality: $municipality) {
        ...TeamsFields
      }
    }
  `,
  [TeamsFields],
);

export const AddLocalTeamDocument = graphql(
  `
    mutation AddLocalTeam($input: AddLocalTeamInput!) {
      addLocalTeam(input: $input) {
        ...TeamsFields
      }
    }
  `,
  [TeamsFields],
);

export const ChangeLocalTeamDocument = graphql(
  `
    mutation ChangeLocalTeam($input: ChangeLocalTeamInput!) {
      changeLocalTeam(input: $input) {
        ...TeamsFields
      }
    }
  `,
  [TeamsFields],
);

export const MoveLocalTeamDocument = graphql(
  `
    mutation MoveLocalTeam($input: MoveLocalTeamInput!) {
      moveLocalTeam(input: $input) {
        ...TeamsFields
      }
    }
  `,
  [TeamsFields],
);

export const EndLocalTeamDocument = graphql(
  `
    mutation EndLocalTeam($input: EndLocalTeamInput!) {
      endLocalTeam(input: $input) {
        ...TeamsFields
      }
    }
  `,
  [TeamsFields],
);

export type LocalTeams = ResultOf<typeof LocalTeamsDocument>['localTeams'];
export type LocalTeam = LocalTeams['teams'][number];

/** A municipality in a region, named as its address does. */
export interface TeamsRef {
  readonly region: string;
  readonly municipality: string;
}

export const teamsPath = ({ region, municipality }: TeamsRef): string =>
  `/${region}/gemeenten/${municipality}/teams`;
