import { connect, createServer, type Server, type Socket } from 'node:net';
import { springs, type Trap } from './trap.js';

/**
 * What a line does with bytes. `hold` keeps them until it is mended, as TCP would through a
 * short outage; `slice` passes a few at a time; `swallow` drops them, and a connection that lost a byte stays silent for ever,
 * as behind a firewall that forgot it.
 */
export type LineMode = 'open' | 'refuse' | 'delay' | 'slice' | 'hold' | 'swallow';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  isDead: boolean;
  /** It carried what the trap waits for first. */
  isPrimed: boolean;
}

const delayMs = 250;

/** A TCP line on loopback between a process and its server, which can go wrong on demand. */
export class Line {
  mode: LineMode = 'open';
  /** Something to do at an exact byte; once. */
  trap: Trap | null = null;
  private readonly pairs = new Set<Pair>();

  private constructor(
    readonly name: string,
    private readonly server: Server,
    readonly port: number,
    public targetPort: number,
  ) {
    server.on('connection', (near) => this.accept(near));
  }

  static async to(name: string, targetPort: number): Promise<Line> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return new Line(name, server, address.port, targetPort);
  }

  /** The same address by way of this line. */
  through(url: string): string {
    const changed = new URL(url);
    changed.host = `127.0.0.1:${this.port}`;
    return changed.toString();
  }

  /** Some of its connections will never answer again. */
  get isPartlySilent(): boolean {
    return [...this.pairs].some(({ isDead, near }) => isDead && !near.destroyed);
  }

  mend(): void {
    this.mode = 'open';
    for (const { near, far } of this.pairs) {
      near.resume();
      far.resume();
    }
  }

  hold(): void {
    this.mode = 'hold';
    for (const { near, far } of this.pairs) {
      near.pause();
      far.pause();
    }
  }

  /** Resets every connection, as a router that restarts would. */
  reset(): void {
    for (const { near, far } of this.pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }

  /** Ends one direction only: the other side hears that no more will come. */
  halfClose(): void {
    for (const { near } of this.pairs) near.end();
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.reset();
    await closed;
  }

  private accept(near: Socket): void {
    if (this.mode === 'refuse') return void near.on('error', () => undefined).resetAndDestroy();
    const far = connect(this.targetPort, '127.0.0.1');
    const pair: Pair = { near, far, isDead: false, isPrimed: false };
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      // A dead pair tells neither side of the other's end: silence is the fault.
      socket.on('error', () => (pair.isDead && socket === far ? undefined : end()));
      socket.on('close', () => (pair.isDead && socket === far ? undefined : end()));
    }
    this.carry(pair, near, far);
    this.carry(pair, far, near);
    if (this.mode === 'hold') this.hold();
  }

  private carry(pair: Pair, from: Socket, to: Socket): void {
    let lastAt = 0;
    from.on('data', (chunk) => {
      if (this.mode === 'swallow') pair.isDead = true;
      if (pair.isDead) return;
      const { trap } = this;
      const isSprung =
        trap && springs(trap, pair, chunk, from === pair.near ? 'asked' : 'answered');
      if (isSprung && !trap.passes) return trap.spring();
      const now = performance.now();
      // Never before an earlier chunk that still waits: bytes keep their order.
      lastAt = Math.max(lastAt, this.mode === 'delay' ? now + delayMs : now);
      if (lastAt <= now) for (const part of this.partsOf(chunk)) to.write(part);
      else setTimeout(() => pair.isDead || to.destroyed || to.write(chunk), lastAt - now);
      if (isSprung) trap.spring();
    });
  }

  /** Few enough that no message comes whole, and few enough parts that it does not take all day. */
  private partsOf(chunk: Buffer): Buffer[] {
    if (this.mode !== 'slice') return [chunk];
    const size = Math.max(1, Math.ceil(chunk.length / 100));
    const parts: Buffer[] = [];
    for (let at = 0; at < chunk.length; at += size) parts.push(chunk.subarray(at, at + size));
    return parts;
  }
}
