import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ReportOptions, ReportSource } from './report-source.js';

/** What travels to the child and back, as structured clones: a date stays a date. */
export interface ReportRequest {
  readonly id: number;
  readonly source: ReportSource;
  readonly options: ReportOptions;
}
export type ReportAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };

export interface ReportRendererOptions {
  /** The built child; beside this module unless a test says otherwise. */
  readonly childPath?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Why a report could not be printed: a code to show, and a message for the log alone. */
export class PrintFailure extends Error {
  constructor(
    readonly reason: 'REPORT_REFUSED' | 'REPORT_TOO_LATE' | 'REPORT_PROCESS',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Renders reports one at a time in a child process, because rendering blocks for a tenth of a
 * second and a text nobody foresaw may block for ever. The child starts at the first report and
 * stays; after 10 seconds on one report it is killed and the next report gets a fresh one.
 */
export class ReportRenderer {
  private readonly childPath: string;
  private readonly timeoutMs: number;
  private child: ChildProcess | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  private lastId = 0;

  constructor({ childPath, timeoutMs = 10_000 }: ReportRendererOptions = {}) {
    this.childPath = childPath ?? fileURLToPath(new URL('./report-child.js', import.meta.url));
    this.timeoutMs = timeoutMs;
  }

  render(source: ReportSource, options: ReportOptions): Promise<Buffer> {
    const request: ReportRequest = { id: (this.lastId += 1), source, options };
    const report = this.queue.then(() => this.ask(request));
    this.queue = report.catch(() => undefined);
    return report;
  }

  /** Ends the child at once; a report that is being made or waits is refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    const child = this.child;
    const isAlive =
      child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
    const ended = isAlive ? once(child, 'exit') : null;
    this.stop();
    await Promise.all([ended, this.queue]);
  }

  private ask(request: ReportRequest): Promise<Buffer> {
    if (this.isClosed) return Promise.reject(new Error('The report renderer is closed.'));
    const child = this.child ?? this.start();
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        child.off('message', handleMessage).off('exit', handleExit).off('error', handleError);
        finish();
      };
      const fail = (reason: PrintFailure['reason'], message: string): void =>
        settle(() => reject(new PrintFailure(reason, message)));
      const handleMessage = (answer: ReportAnswer): void => {
        if (answer.id !== request.id) return;
        if ('error' in answer) fail('REPORT_REFUSED', answer.error);
        else settle(() => resolve(Buffer.from(answer.pdf)));
      };
      const handleExit = (code: number | null, signal: string | null): void =>
        fail('REPORT_PROCESS', `The report process ended (${signal ?? `code ${code}`}).`);
      const handleError = (error: Error): void => {
        this.stop();
        fail('REPORT_PROCESS', `The report process failed: ${error.message}`);
      };
      const timer = setTimeout(() => {
        this.stop();
        fail('REPORT_TOO_LATE', `The report took longer than ${this.timeoutMs} ms.`);
      }, this.timeoutMs);
      child.on('message', handleMessage).on('exit', handleExit).on('error', handleError);
      child.send(request, (error) => {
        if (error) handleError(error);
      });
    });
  }

  private start(): ChildProcess {
    const child = fork(this.childPath, {
      execPath: process.execPath,
      // Not the parent's own flags: they may hold a debugger or a module loader.
      execArgv: ['--max-old-space-size=256', '--expose-gc'],
      // No secrets: the child needs nothing of the environment.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // Also when it ends between two reports; and an error must always have a listener.
    child.on('exit', () => this.forget(child)).on('error', () => this.forget(child));
    this.child = child;
    return child;
  }

  private stop(): void {
    const child = this.child;
    this.child = null;
    child?.kill('SIGKILL');
  }

  private forget(child: ChildProcess): void {
    if (this.child === child) this.child = null;
  }
}
