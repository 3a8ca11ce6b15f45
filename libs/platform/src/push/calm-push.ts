import type { CampaignChange } from '@ijkpunt/contracts';
import type { ChangeListener, Push } from './push.js';

/** Shorter than anybody notices. */
const restMs = 100;

/**
 * Tells a change at once. What is said again shortly after is told once more, after a rest: each
 * telling wakes every process, and makes every screen that shows it read again.
 */
export class CalmPush implements Push {
  private readonly resting = new Map<string, NodeJS.Timeout>();
  /** What was said again since it was told. */
  private readonly again = new Map<string, CampaignChange>();

  constructor(private readonly push: Push) {}

  async publish(change: CampaignChange): Promise<void> {
    const subject = JSON.stringify({ ...change, traceId: null });
    if (this.resting.has(subject)) this.again.set(subject, change);
    else await this.tell(subject, change);
  }

  subscribe(listener: ChangeListener): () => void {
    return this.push.subscribe(listener);
  }

  async close(): Promise<void> {
    for (const timer of this.resting.values()) clearTimeout(timer);
    await Promise.all([...this.again.values()].map((change) => this.push.publish(change)));
    await this.push.close();
  }

  private async tell(subject: string, change: CampaignChange): Promise<void> {
    this.resting.set(
      subject,
      setTimeout(() => this.wake(subject), restMs),
    );
    await this.push.publish(change);
  }

  private wake(subject: string): void {
    const change = this.again.get(subject);
    this.resting.delete(subject);
    this.again.delete(subject);
    if (change) void this.tell(subject, change);
  }
}
