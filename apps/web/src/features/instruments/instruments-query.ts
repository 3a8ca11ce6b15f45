import { graphql, type ResultOf } from '../../gql/graphql.js';

export const InstrumentsDocument = graphql(`
  query Instruments {
    instruments {
      code
      title
      versions {
        version
        title
        publishedAt
        retiredAt
        campaignCount
      }
      draft {
        version
        title
        savedAt
      }
    }
  }
`);
export type InstrumentLine = ResultOf<typeof InstrumentsDocument>['instruments'][number];

export const ShippedVersionsDocument = graphql(`
  query ShippedVersions {
    shippedVersions {
      code
      version
      title
      questionCount
      state
    }
  }
`);
export type ShippedVersion = ResultOf<typeof ShippedVersionsDocument>['shippedVersions'][number];

export const PublishShippedInstrumentDocument = graphql(`
  mutation PublishShippedInstrument($code: ID!) {
    publishShippedInstrument(code: $code)
  }
`);

export const InstrumentVersionDocument = graphql(`
  query InstrumentVersion($code: ID!, $version: String!) {
    instrumentVersion(code: $code, version: $version) {
      code
      version
      title
      publishedAt
      retiredAt
      retirementReason
      campaignCount
      findingCount
      document
    }
  }
`);
export type InstrumentVersion = ResultOf<typeof InstrumentVersionDocument>['instrumentVersion'];

export const InstrumentDraftDocument = graphql(`
  query InstrumentDraft($code: ID!) {
    instrumentDraft(code: $code) {
      code
      version
      baseVersion
      revision
      savedAt
      document
      problems {
        severity
        source
        path
        reason
        excerpt
        rule
        question
        field
        level
      }
    }
  }
`);
export type InstrumentDraft = ResultOf<typeof InstrumentDraftDocument>['instrumentDraft'];
export type Problem = InstrumentDraft['problems'][number];

export const InstrumentChangesDocument = graphql(`
  query InstrumentChanges($code: ID!, $version: String) {
    instrumentChanges(code: $code, version: $version) {
      before
      after
      isSuggested
      instrument {
        field
        level
        before
        after
      }
      questions {
        kind
        from
        to
        isComparable
        reason
        fields {
          field
          level
          before
          after
        }
      }
    }
  }
`);
export type InstrumentChanges = ResultOf<typeof InstrumentChangesDocument>['instrumentChanges'];

export const SuggestedLineageDocument = graphql(`
  query SuggestedLineage($code: ID!) {
    suggestedLineage(code: $code) {
      kind
      from
      to
      isComparable
      reason
      likeness
    }
  }
`);
export type SuggestedEntry = ResultOf<typeof SuggestedLineageDocument>['suggestedLineage'][number];

export const CreateInstrumentDraftDocument = graphql(`
  mutation CreateInstrumentDraft($code: ID!, $title: String) {
    createInstrumentDraft(code: $code, title: $title)
  }
`);

export const DiscardInstrumentDraftDocument = graphql(`
  mutation DiscardInstrumentDraft($code: ID!, $expectedRevision: Int!) {
    discardInstrumentDraft(code: $code, expectedRevision: $expectedRevision)
  }
`);

export const PublishInstrumentDraftDocument = graphql(`
  mutation PublishInstrumentDraft($code: ID!, $expectedRevision: Int!, $confirmation: String!) {
    publishInstrumentDraft(
      code: $code
      expectedRevision: $expectedRevision
      confirmation: $confirmation
    )
  }
`);

export const RetireInstrumentVersionDocument = graphql(`
  mutation RetireInstrumentVersion(
    $code: ID!
    $version: String!
    $reason: String!
    $confirmation: String!
  ) {
    retireInstrumentVersion(
      code: $code
      version: $version
      reason: $reason
      confirmation: $confirmation
    )
  }
`);
