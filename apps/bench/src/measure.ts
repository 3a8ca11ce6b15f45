import type { BenchCluster } from './bench-cluster.js';
import type { Cleanup } from './cleanup.js';

/** What a measure works with; everything it starts is ended with its `cleanup`. */
export interface Bench {
  readonly cleanup: Cleanup;
  /** Redis joins where redis-server is installed. */
  readonly engines: readonly Engine[];
  /** Where gateway and worker leave a CPU profile when they end; null for none. */
  readonly profileFolder: string | null;
  /** One Postgres with the settings of the product, shared by the measures of a run. */
  cluster(): Promise<BenchCluster>;
  /** Keeps a figure under its key of `dist/bench.json`. */
  put(key: string, value: number): void;
}

export type Engine = 'postgres' | 'redis';

export interface Measure {
  /** First parts of the keys it gives: what `--only` is compared with. */
  readonly gives: readonly string[];
  run(bench: Bench): Promise<void>;
}
