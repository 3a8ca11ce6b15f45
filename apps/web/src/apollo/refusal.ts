import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { errorCodes, type ErrorCode } from '@ijkpunt/contracts';

/** What a screen needs to know of a failed operation; UNREACHABLE when there was no answer. */
export interface Failure {
  readonly code: ErrorCode | 'UNREACHABLE';
  readonly message: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

const unreachable: Failure = { code: 'UNREACHABLE', message: null, details: {} };

const isErrorCode = (value: unknown): value is ErrorCode =>
  errorCodes.some((code) => code === value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function fromGraphQLError(error: unknown): Failure {
  if (!isRecord(error)) return { code: 'INTERNAL', message: null, details: {} };
  const details = isRecord(error['extensions']) ? error['extensions'] : {};
  const message = typeof error['message'] === 'string' ? error['message'] : null;
  return { code: isErrorCode(details['code']) ? details['code'] : 'INTERNAL', message, details };
}

// A refusal may come with an HTTP status of its own; the body still says which it is.
function fromServerError(error: ServerError): Failure {
  try {
    const body: unknown = JSON.parse(error.bodyText);
    if (isRecord(body) && Array.isArray(body['errors'])) return fromGraphQLError(body['errors'][0]);
  } catch {
    return unreachable;
  }
  return unreachable;
}

export function findRefusal(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return fromGraphQLError(error.errors[0]);
  if (ServerError.is(error)) return fromServerError(error);
  return unreachable;
}

/** Worth trying again later with the same input. */
export const isTemporary = ({ code }: Failure): boolean =>
  code === 'UNREACHABLE' || code === 'UNAVAILABLE' || code === 'RATE_LIMITED';
