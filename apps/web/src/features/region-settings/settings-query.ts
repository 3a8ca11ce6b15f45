import { graphql, type ResultOf } from '../../gql/graphql.js';

const SettingsFields = graphql(`
  fragment SettingsFields on RegionSettings {
    slug
    name
    opennessAsked
    contactName
    contactEmail
    contactPhone
    accent
    revision
    canChange
    logo {
      path
      width
      height
    }
  }
`);

export const RegionSettingsDocument = graphql(
  `
    query RegionSettings($region: String!) {
      regionSettings(region: $region) {
        ...SettingsFields
      }
    }
  `,
  [SettingsFields],
);
export const ChangeRegionSettingsDocument = graphql(
  `
    mutation ChangeRegionSettings($input: ChangeRegionSettingsInput!) {
      changeRegionSettings(input: $input) {
        ...SettingsFields
      }
    }
  `,
  [SettingsFields],
);
export const RemoveRegionLogoDocument = graphql(
  `
    mutation RemoveRegionLogo($input: RemoveRegionLogoInput!) {
      removeRegionLogo(input: $input) {
        ...SettingsFields
      }
    }
  `,
  [SettingsFields],
);

export type Settings = ResultOf<typeof RegionSettingsDocument>['regionSettings'];
export type Openness = NonNullable<Settings['opennessAsked']>;
