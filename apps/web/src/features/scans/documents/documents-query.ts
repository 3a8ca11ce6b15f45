import { graphql } from '../../../gql/graphql.js';

const ScanDocuments = graphql(`
  fragment ScanDocuments on Scan {
    id
    documents {
      id
      title
      place
      addedBy
    }
  }
`);

export const AddDocumentDocument = graphql(
  `
    mutation AddDocument($input: AddDocumentInput!) {
      addDocument(input: $input) {
        ...ScanDocuments
      }
    }
  `,
  [ScanDocuments],
);

export const RemoveDocumentDocument = graphql(
  `
    mutation RemoveDocument($input: RemoveDocumentInput!) {
      removeDocument(input: $input) {
        ...ScanDocuments
      }
    }
  `,
  [ScanDocuments],
);
