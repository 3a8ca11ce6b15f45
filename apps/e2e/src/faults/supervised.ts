import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface Program {
  /** Of this instance, for logs and messages. */
  readonly name: string;
  readonly app: 'gateway' | 'worker';
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Hears of every start after the first. */
  readonly onRestart: () => void;
}

interface KillOptions {
  /** Added for the next start only. */
  readonly env?: Readonly<Record<string, string>>;
  /** Waits for `release` before it starts again. */
  readonly isHeld?: boolean;
}

const root = new URL('../../../../', import.meta.url);
const pauseMs = 200;
const stopPatienceMs = 10_000;
const readyPatienceMs = 30_000;

/** A process of the product that is started again whenever it ends, as a supervisor would. */
export class Supervised {
  /** Endings that nobody caused, of a process that had been ready: the promise is none. */
  diedByItself = 0;
  /** Starts that gave up, because what they need was away at that moment. */
  failedStarts = 0;
  restarts = 0;
  debuggerUrl: string | null = null;
  private child: ChildProcess | null = null;
  isReady = false;
  private isKilled = false;
  private isHeld = false;
  private isStopping = false;
  private nextEnv: Readonly<Record<string, string>> = {};

  constructor(private readonly program: Program) {}

  get name(): string {
    return this.program.name;
  }

  start(): void {
    const { app, env, logFile } = this.program;
    const file = fileURLToPath(new URL(`apps/${app}/dist/main.js`, root));
    const log = createWriteStream(logFile, { flags: 'a' });
    // A port of the debugger that nobody else has; it opens on SIGUSR1 only.
    const child = spawn(process.execPath, ['--enable-source-maps', '--inspect-port=0', file], {
      env: { PATH: process.env['PATH'] ?? '', ...env, ...this.nextEnv },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.child = child;
    this.isReady = false;
    this.isKilled = false;
    this.debuggerUrl = null;
    let line = '';
    const read = (chunk: Buffer): void => {
      log.write(chunk);
      // A line may come in two pieces.
      const text = line + chunk.toString();
      line = text.slice(text.lastIndexOf('\n') + 1);
      if (text.includes(`"event":"${app}.ready"`)) this.isReady = true;
      this.debuggerUrl = /Debugger listening on (ws:\S+)/.exec(text)?.[1] ?? this.debuggerUrl;
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code, signal) => {
      log.end(`--- ended: ${signal ?? code}\n`);
      void this.ended(child);
    });
  }

  /** False when it takes longer than anybody would wait: then it hangs in its start. */
  async untilReady(): Promise<boolean> {
    const deadline = Date.now() + readyPatienceMs;
    while (!this.isReady && !this.isStopping && Date.now() < deadline) await sleep(20);
    return this.isReady;
  }

  /** Asks it to stop once it runs; how long that took, and whether it ended in order. */
  async terminate(options: KillOptions = {}): Promise<{ ms: number; isClean: boolean }> {
    await this.untilReady();
    const { child } = this;
    const startedAt = performance.now();
    // Frozen it would not hear.
    this.signal('SIGCONT');
    this.kill('SIGTERM', options);
    while (child && child.exitCode === null && child.signalCode === null) await sleep(10);
    return { ms: performance.now() - startedAt, isClean: child?.exitCode === 0 };
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** Ends the process, which the supervisor then starts again. */
  kill(
    signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL',
    { env = {}, isHeld = false }: KillOptions = {},
  ): void {
    this.isKilled = true;
    this.isReady = false;
    this.isHeld = isHeld;
    this.nextEnv = env;
    this.signal(signal);
  }

  release(): void {
    if (!this.isHeld) return;
    this.isHeld = false;
    if (!this.isAlive) this.restart();
  }

  /** Told to stop, whatever state it is in; killed when it does not. */
  async stop(): Promise<void> {
    this.isStopping = true;
    const { child } = this;
    if (!child || !this.isAlive) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
    await ended;
    clearTimeout(killer);
  }

  private get isAlive(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  private async ended(child: ChildProcess): Promise<void> {
    if (this.isStopping) return;
    if (!this.isKilled && this.isReady) this.diedByItself += 1;
    if (!this.isKilled && !this.isReady) this.failedStarts += 1;
    this.isReady = false;
    await sleep(pauseMs);
    // Released meanwhile, it runs already.
    if (this.child === child && !this.isHeld && !this.isStopping) this.restart();
  }

  private restart(): void {
    this.restarts += 1;
    this.program.onRestart();
    this.start();
    this.nextEnv = {};
  }
}
