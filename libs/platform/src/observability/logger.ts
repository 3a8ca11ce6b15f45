import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

/** Logs are lines of JSON with an event name and ids; never answers, names or tokens. */
export function createLogger(
  process: string,
  level = 'info',
  destination: DestinationStream = standardOutput(),
): Logger {
  const options: LoggerOptions = {
    level,
    base: { process },
    serializers: { err: withoutData },
    redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie'],
  };
  return pino(options, destination);
}

/**
 * Written at once, not in the background: with nobody to read any more, what waits to be written
 * would keep the process from ever ending.
 */
const standardOutput = (): DestinationStream => pino.destination({ dest: 1, sync: true });

/**
 * A database error carries the statement's parameters and the row it was about, which are
 * addresses, notes and answers: only its name, message, code and stack are logged.
 */
function withoutData(error: unknown): object {
  if (!(error instanceof Error)) return { message: `thrown: ${typeof error}` };
  const { name, message, stack } = error;
  return { name, message, stack, code: 'code' in error ? String(error.code) : undefined };
}

export type { Logger };

/**
 * An error nobody handled leaves the process in a state nobody knows: say it and end. Whoever
 * started the process starts it again.
 */
export function endOnUnhandledErrors(log: Logger): void {
  const end = (error: unknown): void => {
    log.fatal({ event: 'process.unhandled', err: error });
    process.exit(1);
  };
  process.on('unhandledRejection', end);
  process.on('uncaughtException', end);
}
