import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { newId, Refusal } from '@ijkpunt/contracts';
import type { Logger } from '@ijkpunt/platform';
import { tooComplex } from './limits.js';

/** What GraphQL itself refuses before a resolver runs. */
const malformed = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Postgres is away, restarting or too busy to take the connection. */
const unavailable = /^(ECONN|EPIPE|ETIMEDOUT|57P0|08|53300)/;

/**
 * Turns whatever was thrown into an answer from the closed list of codes. What nobody expected
 * becomes INTERNAL with an id that leads to the log, and says nothing else.
 */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, thrown) => {
    const error = unwrapResolverError(thrown);
    const path = formatted.path ? { path: formatted.path } : {};
    if (error instanceof Refusal) {
      return {
        message: error.message,
        ...path,
        extensions: { ...error.details, code: error.code },
      };
    }
    if (formatted.message.includes(tooComplex) || /more than \d+ tokens/.test(formatted.message)) {
      return answer('TOO_COMPLEX', 'Dit verzoek vraagt te veel in één keer.');
    }
    const code = String(formatted.extensions?.['code'] ?? '');
    if (malformed.has(code) || (thrown instanceof GraphQLError && !thrown.originalError && !code)) {
      return answer('BAD_USER_INPUT', `Dit verzoek klopt niet: ${withoutHints(formatted.message)}`);
    }
    const errorId = newId();
    if (isUnavailable(error)) {
      log.error({ event: 'graphql.unavailable', errorId, err: error });
      return answer('UNAVAILABLE', 'Dit lukt nu niet. Probeer het zo opnieuw.', { errorId });
    }
    log.error({ event: 'graphql.internal', errorId, err: error });
    return answer('INTERNAL', 'Er ging iets mis. Wij kunnen het nazoeken met deze code.', {
      errorId,
    });
  };
}

const answer = (code: string, message: string, extra: object = {}): GraphQLFormattedError => ({
  message,
  extensions: { ...extra, code },
});

/** GraphQL offers names that look alike; those would tell the schema to who may not know it. */
const withoutHints = (message: string): string => message.replace(/ Did you mean [^?]*\?/, '');

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    unavailable.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}
