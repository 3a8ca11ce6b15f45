import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string };
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';

/** A scan, named as its address does. */
export interface ScanRef {
  readonly region: string;
  readonly campaign: string;
  readonly municipality: string;
}
