import { graphql, type ResultOf } from '../../gql/graphql.js';

export const OperationsDocument = graphql(`
  query Operations {
    operations {
      readAt
      queues {
        name
        waiting
        active
        delayed
        failed
        isPaused
        oldestWaitingAt
        workers
      }
      failedJobs {
        queue
        id
        processor
        attempts
        reason
        failedAt
        traceId
        regionId
        regionName
        campaignTitle
      }
      waitingEvents {
        count
        oldestAt
      }
      laggingCampaigns {
        regionId
        regionName
        campaignTitle
        lacks
      }
      failingReports {
        regionId
        regionName
        campaignId
        campaignTitle
        kind
        form
        reason
        count
        tries
        since
      }
      mails {
        state
        code
        count
      }
    }
  }
`);

export const RedriveJobDocument = graphql(`
  mutation RedriveJob($queue: String!, $id: ID!) {
    redriveJob(queue: $queue, id: $id)
  }
`);

export const RedriveProcessorDocument = graphql(`
  mutation RedriveProcessor($queue: String!, $processor: String!) {
    redriveProcessor(queue: $queue, processor: $processor)
  }
`);

export const RedriveReportsDocument = graphql(`
  mutation RedriveReports($regionId: ID!, $campaignId: ID!) {
    redriveReports(regionId: $regionId, campaignId: $campaignId)
  }
`);

export type Operations = ResultOf<typeof OperationsDocument>['operations'];
export type Queue = NonNullable<Operations['queues']>[number];
export type FailingReports = NonNullable<Operations['failingReports']>[number];
export type FailedJob = NonNullable<Operations['failedJobs']>[number];
