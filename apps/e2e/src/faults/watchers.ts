import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Breaches } from './breaches.js';
import { send } from './client.js';
import type { Convergence } from './convergence.js';
import type { Dice } from './dice.js';
import type { RegionUnderTest } from './regions.js';

/** A client that is connected holds the present version within this time. */
const promisedMs = 5_000;
const lookMs = 250;

const subscription = `subscription ($region: String!, $campaign: String!) {
  campaignChanged(region: $region, campaign: $campaign) { version } }`;
const reading = `query ($region: String!, $campaign: String!) {
  campaignProgress(region: $region, campaign: $campaign) { version } }`;

/** The client of the pages, with the cookie and Origin that a browser would send. */
function connect(
  url: string,
  cookie: string,
  on: Parameters<typeof createClient>[0]['on'],
): Client {
  const headers = { cookie, origin: url };
  class BrowserSocket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: BrowserSocket,
    retryAttempts: Infinity,
    retryWait: (tries) => sleep(Math.min(2_000, 200 * 2 ** tries) * (0.5 + Math.random())),
    shouldRetry: () => true,
    ...(on ? { on } : {}),
  });
}

/** A screen that stays open: it reads when it connects and whenever it hears of a change. */
class Watcher {
  held = 0;
  connectedAt: number | null = null;
  /** Subscriptions that ended while their socket stayed open. */
  ended = 0;
  isReading = false;
  private isWanted = false;
  private isClosed = false;
  private readonly client: Client;

  constructor(
    private readonly url: string,
    readonly region: RegionUnderTest,
  ) {
    this.client = connect(url, region.cookie, {
      connected: () => {
        this.connectedAt = performance.now();
        this.read();
      },
      closed: () => (this.connectedAt = null),
    });
    this.subscribe();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.client.dispose();
  }

  private get variables() {
    return { region: this.region.slug, campaign: this.region.campaign };
  }

  private subscribe(): void {
    const again = (): void => {
      if (this.isClosed) return;
      this.ended += 1;
      setTimeout(() => this.isClosed || this.subscribe(), 500);
    };
    this.client.subscribe(
      { query: subscription, variables: this.variables },
      { next: () => this.read(), error: again, complete: again },
    );
  }

  /** One at a time; a call during a reading leads to one more. Tried until there is an answer. */
  private read(): void {
    this.isWanted = true;
    if (!this.isReading) void this.readOn();
  }

  private async readOn(): Promise<void> {
    this.isReading = true;
    while (this.isWanted && !this.isClosed) {
      this.isWanted = false;
      const { data } = await send(this.url, this.region.cookie, reading, this.variables);
      const progress = data?.['campaignProgress'] as { version: number } | undefined;
      if (progress) this.held = Math.max(this.held, progress.version);
      else {
        this.isWanted = true;
        await sleep(500);
      }
    }
    this.isReading = false;
  }
}

/** Some screens that stay open through everything, and whoever hears of nothing among them. */
export class Watchers {
  private readonly all: Watcher[] = [];
  private readonly missing = new Map<Watcher, { version: number; since: number }>();
  private loop: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly convergence: Convergence,
    private readonly breaches: Breaches,
  ) {}

  open(regions: readonly RegionUnderTest[]): void {
    this.all.push(...regions.map((region) => new Watcher(this.url, region)));
    this.loop = this.look();
  }

  get subscriptionsEnded(): number {
    return this.all.reduce((sum, { ended }) => sum + ended, 0);
  }

  /** When all is quiet each must come to hold the present version. */
  async settle(patienceMs: number): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (this.behind().length > 0 && performance.now() < deadline) await sleep(lookMs);
    for (const { region, held } of this.behind()) {
      this.breaches.add('R13', `a screen of ${region.slug} still holds version ${held}`);
    }
  }

  /** Many others who connect at once, subscribe, and leave; answers how many got through. */
  async stampede(regions: readonly RegionUnderTest[], sockets: number, dice: Dice) {
    const places = regions.flatMap((region) =>
      region.municipalities.map((municipality) => ({ region, municipality })),
    );
    const arrivals = dice.shuffle(places).slice(0, sockets);
    const startedAt = performance.now();
    const clients: Client[] = [];
    const opened = arrivals.map(
      ({ region, municipality }) =>
        new Promise<boolean>((resolve) => {
          const client = connect(this.url, municipality.cookie, { connected: () => resolve(true) });
          clients.push(client);
          const variables = { region: region.slug, campaign: region.campaign };
          const ignore = (): void => undefined;
          const sink = { next: ignore, error: ignore, complete: ignore };
          client.subscribe({ query: subscription, variables }, sink);
          setTimeout(() => resolve(false), 2 * promisedMs);
        }),
    );
    const through = (await Promise.all(opened)).filter(Boolean).length;
    const ms = performance.now() - startedAt;
    await Promise.all(clients.map((client) => client.dispose()));
    if (through < arrivals.length) {
      this.breaches.late('R13', `${arrivals.length - through} of ${sockets} sockets kept out`);
    }
    return `${through} of ${arrivals.length} sockets in ${(ms / 1_000).toFixed(1)} s`;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.all.map((watcher) => watcher.close()));
    await this.loop;
  }

  private behind(): Watcher[] {
    return this.all.filter(
      ({ region, held }) => held < (this.convergence.computed.get(region.campaignId)?.version ?? 0),
    );
  }

  private async look(): Promise<void> {
    while (!this.isClosed) {
      for (const watcher of this.all) this.lookAt(watcher);
      await sleep(lookMs);
    }
  }

  private lookAt(watcher: Watcher): void {
    const { connectedAt, isReading, held, region } = watcher;
    const version = this.convergence.computed.get(region.campaignId)?.version ?? 0;
    const missing = this.missing.get(watcher);
    // Who is cut off, or waits for an answer, knows that something may be missing.
    if (connectedAt === null || isReading || held >= (missing?.version ?? version)) {
      return void this.missing.delete(watcher);
    }
    const since = missing?.since ?? performance.now();
    this.missing.set(watcher, missing ?? { version, since });
    if (performance.now() - Math.max(since, connectedAt) < promisedMs) return;
    this.breaches.late('R13', `a screen of ${region.slug} did not hear of version ${version}`);
    this.missing.delete(watcher);
  }
}
