import { graphql, type ResultOf } from '../../../gql/graphql.js';

const TogetherFields = graphql(`
  fragment TogetherFields on Together {
    id
    comments {
      id
      questionCode
      text
      writtenBy
      writtenAt
      resolvedBy
      resolvedAt
    }
    assignments {
      themeCode
      person {
        id
        name
      }
    }
    present {
      person {
        id
        name
      }
      questionCode
    }
    colleagues {
      id
      name
    }
    permissions {
      canComment
      canDivide
    }
  }
`);

export const TogetherDocument = graphql(
  `
    query Together($scan: ScanRef!) {
      together(scan: $scan) {
        ...TogetherFields
      }
    }
  `,
  [TogetherFields],
);

export const AddCommentDocument = graphql(
  `
    mutation AddComment($input: AddCommentInput!) {
      addComment(input: $input) {
        ...TogetherFields
      }
    }
  `,
  [TogetherFields],
);

export const ResolveCommentDocument = graphql(
  `
    mutation ResolveComment($input: ResolveCommentInput!) {
      resolveComment(input: $input) {
        ...TogetherFields
      }
    }
  `,
  [TogetherFields],
);

export const AssignThemeDocument = graphql(
  `
    mutation AssignTheme($input: AssignThemeInput!) {
      assignTheme(input: $input) {
        ...TogetherFields
      }
    }
  `,
  [TogetherFields],
);

export const ReportPresenceDocument = graphql(`
  mutation ReportPresence($input: ReportPresenceInput!) {
    reportPresence(input: $input)
  }
`);

export const AnswerHistoryDocument = graphql(`
  query AnswerHistory($scan: ScanRef!, $questionCode: String!) {
    answerHistory(scan: $scan, questionCode: $questionCode) {
      revision
      kind
      level
      note
      responsible
      action
      dueOn
      answeredBy
      answeredAt
    }
  }
`);

export type Together = ResultOf<typeof TogetherDocument>['together'];
export type Comment = Together['comments'][number];
export type Colleague = Together['colleagues'][number];
