import type { Logger } from '@ijkpunt/platform';

export type LogLine = Readonly<Record<string, unknown>> & { readonly level: string };

/** A log that remembers each line with everything in it, also what hangs on an error. */
export function recordingLog(): { readonly log: Logger; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (level: string) => (line: Record<string, unknown>) => {
    const { err, ...others } = line;
    const error = err instanceof Error ? { ...err, message: err.message, stack: err.stack } : err;
    lines.push({ level, ...others, error });
  };
  const levels = ['debug', 'info', 'warn', 'error', 'fatal'];
  const log = Object.fromEntries(levels.map((level) => [level, write(level)]));
  return { log: log as unknown as Logger, lines };
}
