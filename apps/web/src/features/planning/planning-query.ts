import { graphql, type ResultOf, type VariablesOf } from '../../gql/graphql.js';

const RoundFields = graphql(`
  fragment RoundFields on Round {
    year
    opensAt
    closesAt
    referenceDate
    isSkipped
    isMoved
    notes
  }
`);

const AskableFields = graphql(`
  fragment AskableFields on AskableInstrument {
    code
    version
    title
    themes {
      code
      title
    }
  }
`);

const PlanningFields = graphql(
  `
    fragment PlanningFields on Planning {
      id
      region {
        slug
        name
      }
      campaigns {
        id
        revision
        scheduleId
        themeCodes
        campaign {
          slug
          title
          instrumentTitle
          instrumentVersion
          referenceDate
          opensAt
          closesAt
          status
        }
        extensions {
          name
          slug
          until
          reason
        }
      }
      schedules {
        id
        title
        instrumentCode
        themeCodes
        opensMonth
        opensDay
        time
        weeksOpen
        referenceMonth
        referenceDay
        lastYear
        state
        revision
        problem
        rounds {
          ...RoundFields
        }
      }
      instruments {
        ...AskableFields
      }
      members {
        code
        name
        slug
      }
    }
  `,
  [RoundFields, AskableFields],
);

export const PlanningDocument = graphql(
  `
    query Planning($region: String!) {
      planning(region: $region) {
        ...PlanningFields
      }
    }
  `,
  [PlanningFields],
);

export const PlanPreviewDocument = graphql(
  `
    query PlanPreview($region: String!, $plan: PlanInput!) {
      planPreview(region: $region, plan: $plan) {
        problem
        rounds {
          ...RoundFields
        }
      }
    }
  `,
  [RoundFields],
);

export const PlanCampaignsDocument = graphql(
  `
    mutation PlanCampaigns($input: PlanCampaignsInput!) {
      planCampaigns(input: $input) {
        ...PlanningFields
      }
    }
  `,
  [PlanningFields],
);

export const ChangeScheduleDocument = graphql(
  `
    mutation ChangeSchedule($input: ChangeScheduleInput!) {
      changeSchedule(input: $input) {
        ...PlanningFields
      }
    }
  `,
  [PlanningFields],
);

export const ChangeCampaignDocument = graphql(
  `
    mutation ChangeCampaign($input: ChangeCampaignInput!) {
      changeCampaign(input: $input) {
        ...PlanningFields
      }
    }
  `,
  [PlanningFields],
);

export const PlatformPlanningDocument = graphql(
  `
    query PlatformPlanning {
      platformPlanning {
        regions {
          slug
          name
        }
        instruments {
          ...AskableFields
        }
      }
    }
  `,
  [AskableFields],
);

export const PlatformPlanPreviewDocument = graphql(
  `
    query PlatformPlanPreview($plan: PlanInput!) {
      platformPlanPreview(plan: $plan) {
        problem
        rounds {
          ...RoundFields
        }
      }
    }
  `,
  [RoundFields],
);

export const PlanForRegionsDocument = graphql(`
  mutation PlanForRegions($input: PlanForRegionsInput!) {
    planForRegions(input: $input) {
      problem
      region {
        slug
        name
      }
    }
  }
`);

export type Planning = ResultOf<typeof PlanningDocument>['planning'];
export type PlannedCampaign = Planning['campaigns'][number];
export type PlannedSchedule = Planning['schedules'][number];
export type PlannedRound = PlannedSchedule['rounds'][number];
export type AskableInstrument = Planning['instruments'][number];
export type PlanPreview = ResultOf<typeof PlanPreviewDocument>['planPreview'];
export type Plan = VariablesOf<typeof PlanPreviewDocument>['plan'];
export type RegionOutcome = ResultOf<typeof PlanForRegionsDocument>['planForRegions'][number];
type CampaignChange = VariablesOf<typeof ChangeCampaignDocument>['input'];
type ScheduleChange = VariablesOf<typeof ChangeScheduleDocument>['input'];
export type CampaignDeed = CampaignChange['deed'];
export type ScheduleDeed = ScheduleChange['deed'];
