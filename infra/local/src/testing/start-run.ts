import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../dist/start.js', import.meta.url));
const patienceMs = 40_000;

interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly commandLine: string;
  readonly environment: string;
}

/** `npm start` without the build, as a person would see it: its output and its processes. */
export class StartRun {
  output = '';
  /** The exit code; null after a kill. */
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;
  private readonly family = new Map<number, string>();

  /** `folder` is the data folder, an absolute path that is of this run alone. */
  constructor(
    private readonly folder: string,
    environment: Readonly<Record<string, string>>,
  ) {
    const { DATABASE_URL: _d, QUEUE_URL: _q, ...env } = process.env;
    this.child = spawn(process.execPath, [script], {
      env: { ...env, ...environment, IJKPUNT_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves with the address once it is printed. */
  async ready(): Promise<string> {
    await this.until(() => this.output.includes('Stoppen: Ctrl-C'), 'ready');
    this.lookAtFamily();
    return /http:\/\/localhost:\d+/.exec(this.output)?.[0] ?? '';
  }

  async until(isSo: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (!isSo()) {
      const hasEnded = this.child.exitCode !== null;
      // What it said last may still be under way.
      if (hasEnded) await this.ended;
      if (hasEnded || Date.now() > deadline) throw new Error(`never ${what}:\n${this.output}`);
      await sleep(5);
    }
  }

  signal(signal: NodeJS.Signals): Promise<number | null> {
    this.lookAtFamily();
    this.child.kill(signal);
    return this.ended;
  }

  /** The processes of one program that this start made, such as `gateway/dist/main.js`. */
  pidsOf(program: string): number[] {
    this.lookAtFamily();
    return [...this.family].filter(([, line]) => line.includes(program)).map(([pid]) => pid);
  }

  /** What still runs of this start once it had the time to go; empty is good. */
  async remains(except = /^$/): Promise<string[]> {
    for (let waited = 0; ; waited += 50) {
      const left = this.alive().filter((line) => !except.test(line));
      if (left.length === 0 || waited > 15_000) return left;
      await sleep(50);
    }
  }

  /** For after a test that failed halfway: ends whatever is left. */
  async end(): Promise<void> {
    await this.signal('SIGKILL');
    for (const line of this.alive()) {
      try {
        process.kill(Number(line.split(' ')[0]), 'SIGKILL');
      } catch {
        // Gone with one that was ended before it.
      }
    }
  }

  private alive(): string[] {
    return runningProcesses()
      .filter(
        ({ pid, commandLine, environment }) =>
          this.family.get(pid) === commandLine ||
          commandLine.includes(`${this.folder}/`) ||
          environment.includes(`IJKPUNT_DATA=${this.folder}\0`),
      )
      .map(({ pid, commandLine }) => `${pid} ${commandLine}`);
  }

  /** Remembers all descendants: a child of a child carries no trace of the folder. */
  private lookAtFamily(): void {
    const all = runningProcesses();
    const known = new Set([this.pid]);
    for (let before = 0; before !== known.size;) {
      before = known.size;
      for (const each of all) if (known.has(each.parent)) known.add(each.pid);
    }
    for (const { pid, commandLine } of all) if (known.has(pid)) this.family.set(pid, commandLine);
  }
}

function runningProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .flatMap((pid) => {
      const commandLine = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
      // The name stands between brackets and may hold anything; the parent is the second after.
      const parent = Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1]);
      const environment = read(`/proc/${pid}/environ`);
      return commandLine ? [{ pid, parent, commandLine, environment }] : [];
    });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
