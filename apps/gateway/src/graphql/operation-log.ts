import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Logger, RequestMetrics } from '@ijkpunt/platform';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { isUnavailable } from '../failures.js';

const other = 'other';

/**
 * One line and one observation for each operation over HTTP. The line ties the trace, which the
 * client has in its header, to the ids of errors, under which the log says what went wrong.
 */
export function operationLog(
  log: Logger,
  metrics: RequestMetrics,
): ApolloServerPlugin<RequestContext> {
  return {
    async contextCreationDidFail({ error }) {
      const cause = 'originalError' in error ? error.originalError : error;
      metrics.operationEnded(other, isUnavailable(cause) ? 'UNAVAILABLE' : 'INTERNAL', 0);
    },
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ schema, operation, contextValue, response }) {
          const { body } = response;
          const errors = (body.kind === 'single' && body.singleResult.errors) || [];
          const name = operation ? nameOf(schema, operation) : other;
          const code = String(errors[0]?.extensions?.['code'] ?? 'OK');
          const ms = Math.round(performance.now() - startedAt);
          const errorIds = errors.flatMap(({ extensions }) => extensions?.['errorId'] ?? []);
          metrics.operationEnded(name, code, ms);
          log.info({
            event: 'graphql.operation',
            operation: name,
            code,
            ms,
            traceId: contextValue.traceId,
            ...(errorIds.length > 0 ? { errorIds } : {}),
          });
        },
      };
    },
  };
}

/** `Query.results`, as the schema calls it; the name in the document is the sender's own choice. */
export function nameOf(
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
): string {
  const root = schema.getRootType(operation);
  const [first, ...others] = selectionSet.selections;
  if (!root || first?.kind !== Kind.FIELD || others.length > 0) return other;
  const field = first.name.value;
  return Object.hasOwn(root.getFields(), field) ? `${root.name}.${field}` : other;
}
