import { createLogger, type Logger } from '@ijkpunt/platform';

export type LogLine = Readonly<Record<string, unknown>> & { readonly level: number };

/** The log of a gateway, of which each line is kept as it would leave the process. */
export function recordingLog(): { readonly log: Logger; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as LogLine);
  return { log: createLogger('gateway', 'info', { write }), lines };
}
