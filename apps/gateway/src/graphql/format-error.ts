import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { newId, Refusal } from '@ijkpunt/contracts';
import type { Logger } from '@ijkpunt/platform';
import { isUnavailable, isUnstorable } from '../failures.js';
import { tooComplex } from './limits.js';

/** What GraphQL itself refuses before a resolver runs. */
const malformed = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The words of GraphQL itself for a document that is too long, or too much work to check. */
const tooLarge = /Document contains more tha[nt] \d+ tokens|^Validation aborted\.$/;

/**
 * Turns whatever was thrown into an answer from the closed list of codes. What nobody expected
 * becomes INTERNAL with an id that leads to the log, and says nothing else.
 */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, thrown) => {
    const error = causeOf(thrown);
    const path = formatted.path ? { path: formatted.path } : {};
    if (error instanceof Refusal) {
      return {
        message: error.message,
        ...path,
        extensions: { ...error.details, code: error.code },
      };
    }
    if (formatted.message.includes(tooComplex) || tooLarge.test(formatted.message)) {
      return answer('TOO_COMPLEX', 'Dit verzoek vraagt te veel in één keer.');
    }
    if (isMalformed(error, formatted)) {
      return answer('BAD_USER_INPUT', `Dit verzoek klopt niet: ${withoutHints(formatted.message)}`);
    }
    if (isUnstorable(error)) {
      return answer('BAD_USER_INPUT', 'Dit verzoek bevat tekens die niet kunnen.');
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

/**
 * What was thrown first. GraphQL wraps it once or more, with a path where a resolver threw and
 * without one where a subscription or the making of a context did.
 */
function causeOf(thrown: unknown): unknown {
  let cause = thrown;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** An error of GraphQL itself, not one that wraps an error of ours. */
function isMalformed(error: unknown, formatted: GraphQLFormattedError): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const code = formatted.extensions?.['code'];
  return code === undefined || malformed.has(String(code));
}

const answer = (code: string, message: string, extra: object = {}): GraphQLFormattedError => ({
  message,
  extensions: { ...extra, code },
});

/**
 * GraphQL offers names that look alike; those would tell the schema to who may not know it. All
 * of them: the first may be a decoy in a value that the sender chose.
 */
const withoutHints = (message: string): string => message.replace(/ Did you mean [^?]*\?/g, '');
