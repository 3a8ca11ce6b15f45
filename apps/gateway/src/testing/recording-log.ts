import { createLogger, type Logger } from '@ijkpunt/platform';

export type LogLine = Readonly<Record<string, unknown>> & { readonly level: number };

/** The log of a gateway, of which each line is kept as it would leave the process. */
export function recordingLog(): { readonly log: Logger; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const log = createLogger('gateway', 'info');
  const stream = Object.getOwnPropertySymbols(log).find(
    ({ description }) => description === 'pino.stream',
  );
  if (!stream) throw new Error('the logger has no stream to replace');
  const write = (line: string): void => void lines.push(JSON.parse(line) as LogLine);
  Object.defineProperty(log, stream, { value: { write } });
  return { log, lines };
}
