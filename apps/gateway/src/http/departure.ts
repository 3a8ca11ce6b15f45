import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate as nextRound, setTimeout as sleep } from 'node:timers/promises';

/**
 * How a gateway leaves without breaking a request: first it says that it is not ready and serves
 * on, so that a balancer can pass it by; then it takes no new connections, closes each open one
 * with its next answer, and cuts what stayed silent for as long again.
 */
export class Departure {
  private readonly unanswered = new Set<ServerResponse>();
  private hasBegun = false;
  private isDraining = false;

  constructor(private readonly graceMs: number) {}

  get isLeaving(): boolean {
    return this.hasBegun;
  }

  watch(server: Server): void {
    // Before the one that answers, which may do so at once.
    server.prependListener('request', (_request, response: ServerResponse) => {
      this.unanswered.add(response);
      response.once('close', () => this.unanswered.delete(response));
      if (this.isDraining) response.setHeader('connection', 'close');
    });
  }

  /** Not ready from now on; resolves when a balancer had its time to notice. */
  async announce(): Promise<void> {
    this.hasBegun = true;
    if (this.graceMs > 0) await sleep(this.graceMs);
  }

  /** Resolves when every request that was sent has its answer and no connection is left. */
  async drain(server: Server): Promise<void> {
    const closed = once(server, 'close');
    // The HTTP server's own `close` cuts silent connections at once, also one on which a request
    // is on its way; and Fastify's answers 503 on the others.
    NetServer.prototype.close.call(server);
    this.isDraining = true;
    for (const response of this.unanswered) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    if (this.graceMs > 0)
      await Promise.race([closed, sleep(this.graceMs, undefined, { ref: false })]);
    do {
      await Promise.all([...this.unanswered].map((response) => once(response, 'close')));
      // What arrived meanwhile is read in this round, before anything is cut.
      await nextRound();
    } while (this.unanswered.size > 0);
    server.closeAllConnections();
  }
}
