import { StartRefused } from '@ijkpunt/database';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Cleanup = () => Promise<void> | void;

/** Ends everything that was started, last first, whatever the moment it is asked. */
export class Stopping {
  private readonly abort = new AbortController();
  private readonly cleanups: Cleanup[] = [];
  private ending: Promise<never> | null = null;

  /** Aborted as soon as a stop is asked. */
  get signal(): AbortSignal {
    return this.abort.signal;
  }

  add(cleanup: Cleanup): void {
    this.cleanups.push(cleanup);
  }

  /** Stops and exits; a second Ctrl-C waits for the same ending. */
  stop(code: number): Promise<never> {
    this.ending ??= this.end(code);
    return this.ending;
  }

  /** Says what went wrong, unless it went wrong because of a stop, and stops. */
  async fail(error: unknown): Promise<never> {
    if (!this.signal.aborted) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say(error instanceof StartRefused ? error.message : text);
    }
    return this.stop(1);
  }

  private async end(code: number): Promise<never> {
    this.abort.abort();
    for (const cleanup of this.cleanups.toReversed()) {
      try {
        await cleanup();
      } catch (error) {
        say(String(error));
      }
    }
    process.exit(code);
  }
}

/** Stops on every way to end but a kill -9. */
export function stopOnSignals(stopping: Stopping): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stopping.stop(0));
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => void stopping.fail(error));
  }
  if (process.env['npm_lifecycle_event'] === 'start') stopWithNpm(stopping);
  // A closed terminal or `npm start | head`: nobody reads any more, and there is work to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** npm passes on Ctrl-C and SIGTERM only; ended in another way it would leave us to nobody. */
function stopWithNpm(stopping: Stopping): void {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== npm) void stopping.stop(0);
  }, 500);
  watch.unref();
}
