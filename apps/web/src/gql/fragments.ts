import { graphql, type ResultOf } from './graphql.js';

/** Whether the region's mean may be seen, and who is missing. */
export const GateFields = graphql(`
  fragment GateFields on Gate {
    isOpen
    reason
    submittedCount
    memberCount
    missing {
      code
      name
      slug
    }
  }
`);
export type Gate = ResultOf<typeof GateFields>;

export const EditionFields = graphql(`
  fragment EditionFields on Edition {
    number
    publishedAt
    version
    memberCount
  }
`);
export type Edition = ResultOf<typeof EditionFields>;
