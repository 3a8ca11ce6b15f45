import { setTimeout as sleep } from 'node:timers/promises';
import type { Author } from './author.js';
import type { Dice } from './dice.js';

/** Several authors at once, each in its own pace, until told to stop. */
export class Load {
  private isStopping = false;
  private loops: Promise<void>[] = [];
  private held: Promise<void> | null = null;
  private acknowledged: (() => void)[] = [];

  constructor(
    private readonly dice: Dice,
    private readonly questionCode: string,
  ) {}

  start(authors: readonly Author[]): void {
    this.loops = authors.map((author) => this.repeat(author));
  }

  /** Resolves right after a submit was answered: the moment at which its jobs are under way. */
  nextAcknowledged(): Promise<void> {
    return new Promise((resolve) => this.acknowledged.push(resolve));
  }

  /** Nobody submits for a while; then all do at once. */
  async herd(ms: number): Promise<void> {
    this.held = sleep(ms);
    await this.held;
    this.held = null;
  }

  /** Everybody ends what they are at; `Author` gives up when the run is over. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.loops);
  }

  private async repeat(author: Author): Promise<void> {
    while (!this.isStopping) {
      const isDone = await author.correct(this.questionCode, async () => this.held ?? undefined);
      if (isDone) for (const resolve of this.acknowledged.splice(0)) resolve();
      await sleep(this.dice.between(50, 350));
    }
  }
}
