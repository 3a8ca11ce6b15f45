import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Arrival {
  readonly version: number;
  /** On the clock of this machine, to compare with moments of the database. */
  readonly at: number;
  /** On the clock that durations are taken from. */
  readonly tick: number;
}

/** Somebody else's open screen: the messages of a campaign, in the order they arrive. */
export class CampaignWatcher {
  private arrivals: Arrival[] = [];
  private wake: () => void = () => undefined;
  private failure: Error | null = null;
  private readonly end: () => void;

  constructor(
    { port, cookie }: { readonly port: number; readonly cookie: string },
    campaign: { readonly region: string; readonly campaign: string },
  ) {
    class BrowserSocket extends WebSocket {
      constructor(url: string, protocols: string | string[]) {
        super(url, protocols, { headers: { cookie, origin: `http://localhost:${port}` } });
      }
    }
    const client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: BrowserSocket,
      retryAttempts: 0,
    });
    const query = `subscription ($region: String!, $campaign: String!) {
      campaignChanged(region: $region, campaign: $campaign) { campaign version } }`;
    client.subscribe<{ campaignChanged: { version: number } }>(
      { query, variables: { ...campaign } },
      {
        next: ({ data }) => {
          const version = data?.campaignChanged.version ?? 0;
          this.arrivals.push({ version, at: Date.now(), tick: performance.now() });
          this.wake();
        },
        error: (thrown) => this.fail(thrown),
        complete: () => undefined,
      },
    );
    this.end = () => void client.dispose();
  }

  close(): void {
    this.end();
  }

  /** What came and was not asked for, in the order it came. */
  get heard(): readonly Arrival[] {
    return this.arrivals;
  }

  /** Forgets what came before a round. */
  clear(): void {
    this.arrivals = [];
  }

  /** The next message with at least this version. */
  async next(version: number, patienceMs: number): Promise<Arrival> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      if (this.failure) throw this.failure;
      const arrival = this.arrivals.shift();
      if (arrival && arrival.version >= version) return arrival;
      if (arrival) continue;
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`no message of version ${version} came`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  private fail(thrown: unknown): void {
    this.failure = new Error(`the socket ended: ${JSON.stringify(thrown) ?? String(thrown)}`);
    this.wake();
  }
}
