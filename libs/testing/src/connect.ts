import { Database, type ChangeListener, type Push } from '@ijkpunt/platform';
import { Report } from '@ijkpunt/reports';
import { resultEntities } from '@ijkpunt/results';
import { scanEntities } from '@ijkpunt/scans';
import { Region } from '@ijkpunt/tenancy';

const entities = [Region, ...scanEntities, ...resultEntities, Report];

/** A small pool under one role, with every entity of the product. */
export async function connectAs(url: string, poolSize = 3): Promise<Database> {
  return Database.connect({
    url,
    poolSize,
    entities,
    statementTimeoutMs: 10_000,
    onError: () => undefined,
  });
}

/** Push within one process: what is published is heard at once, and remembered. */
export class FakePush implements Push {
  readonly published: Parameters<Push['publish']>[0][] = [];
  private readonly listeners = new Set<ChangeListener>();

  async publish(change: Parameters<Push['publish']>[0]): Promise<void> {
    this.published.push(change);
    for (const listener of this.listeners) listener.onChange(change);
  }

  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** As after a line that was lost and opened again. */
  reopen(): void {
    for (const listener of this.listeners) listener.onGap();
  }

  async close(): Promise<void> {
    this.listeners.clear();
  }
}
