import { Refusal } from '@ijkpunt/contracts';

/** The queue's own words for a job whose worker vanished too often. */
const stalled = /stalled more than allowable/;
const code = /^[A-Z][A-Z0-9_]{2,59}$/;
const sqlState = /^[0-9A-Z]{5}$/;
const unavailable = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENOTFOUND|EAI_|08|53|57P0)/;
const tooLate = /^57014$|^55P03$/;
const unavailableWords =
  /timeout exceeded when trying to connect|Connection terminated|not queryable/;

/**
 * Why a job failed, as a code that is safe to keep and to show. The message of an error may hold
 * what somebody wrote (a database names the value it refused), so it goes to the log alone.
 */
export function reasonCodeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNEXPECTED';
  if (error instanceof Refusal) return error.code;
  if (error instanceof AggregateError) return reasonCodeOf(error.errors[0]);
  if (error.name === 'UnrecoverableError') return shownReason(error.message);
  const found = 'code' in error ? String(error.code) : '';
  if (unavailable.test(found) || unavailableWords.test(error.message)) return 'UNAVAILABLE';
  if (tooLate.test(found) || error.message === 'Query read timeout') return 'TIMEOUT';
  return sqlState.test(found) ? `DATABASE_${found}` : 'UNEXPECTED';
}

/** The reason as the queue keeps it; anything that is no code is somebody's sentence: not shown. */
export function shownReason(kept: string | undefined): string {
  if (kept && code.test(kept)) return kept;
  return kept && stalled.test(kept) ? 'STALLED' : 'UNEXPECTED';
}
