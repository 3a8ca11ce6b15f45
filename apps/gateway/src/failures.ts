/** The database is away, restarting, full, or too busy to answer in time: later it may work. */
const unavailable = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENOTFOUND|EAI_|08|53|57014|57P0|55P03|40)/;
const unavailableWords =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout|already released/;

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return unavailable.test(codeOf(error)) || unavailableWords.test(error.message);
}

/** Postgres text and jsonb hold no NUL; no name and no answer contains one. */
export const isUnstorable = (error: unknown): boolean =>
  error instanceof Error && /^(22021|22P05)$/.test(codeOf(error));

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');
