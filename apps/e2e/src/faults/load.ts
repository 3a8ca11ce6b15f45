import { setTimeout as sleep } from 'node:timers/promises';
import type { Author, Desk } from './author.js';
import type { Dice } from './dice.js';
import type { RegionUnderTest } from './regions.js';

/** How often a writer turns to a region where each submit leads to an edition. */
const shareOfOpen = 0.4;

/** Several authors at once over all regions, each with municipalities of its own, until told. */
export class Load {
  private isStopping = false;
  private loops: Promise<void>[] = [];
  private held: Promise<void> | null = null;
  private acknowledged: (() => void)[] = [];

  constructor(
    private readonly dice: Dice,
    private readonly authors: readonly Author[],
    private readonly regions: readonly RegionUnderTest[],
  ) {}

  start(): void {
    this.loops = this.authors.map((author, index) => this.repeat(author, this.shareOf(index)));
  }

  /** Resolves right after a submit was answered: the moment at which its jobs are under way. */
  nextAcknowledged(): Promise<void> {
    return new Promise((resolve) => this.acknowledged.push(resolve));
  }

  /** Nobody submits for a while; then all of one region do within a second. */
  async herd(ms: number): Promise<void> {
    const region = this.dice.pick(this.regions.filter(({ isOpen }) => isOpen));
    this.held = sleep(ms);
    const { held } = this;
    const all = region.municipalities.map(async (municipality, index) => {
      const author = this.authors[index % this.authors.length];
      return author?.correct({ region, municipality }, () => held);
    });
    await held;
    this.held = null;
    await Promise.all(all);
  }

  /** One submit of this region, beside what the writers do. */
  async one(region: RegionUnderTest): Promise<void> {
    const [author] = this.authors;
    await author?.correct({ region, municipality: this.dice.pick(region.municipalities) }, noWait);
  }

  /** Everybody ends what they are at; `Author` gives up when the run is over. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.loops);
  }

  private shareOf(index: number): { open: Desk[]; closed: Desk[] } {
    const all = this.regions.flatMap((region) =>
      region.municipalities.map((municipality) => ({ region, municipality })),
    );
    const own = all.filter((_desk, place) => place % this.authors.length === index);
    return {
      open: own.filter(({ region }) => region.isOpen),
      closed: own.filter(({ region }) => !region.isOpen),
    };
  }

  private async repeat(author: Author, { open, closed }: ReturnType<Load['shareOf']>) {
    while (!this.isStopping) {
      const desks = this.dice.next() < shareOfOpen ? open : closed;
      const hold = async (): Promise<void> => this.held ?? undefined;
      const isDone = await author.correct(this.dice.pick(desks), hold);
      if (isDone) for (const resolve of this.acknowledged.splice(0)) resolve();
      await sleep(this.dice.between(50, 350));
    }
  }
}

const noWait = async (): Promise<void> => undefined;
