import { fileURLToPath } from 'node:url';
import { StartRefused, type DatabaseUrls } from '@ijkpunt/database';
import { spawnProgram, stopChild } from './child.js';
import type { Secrets } from './data-folder.js';

export interface PrepareRequest {
  readonly databaseUrl: string;
  /** The cluster from npm, rather than a database of somebody's own. */
  readonly isEmbedded: boolean;
  /** A queue that is not in the database. */
  readonly queueUrl: string | undefined;
  readonly secrets: Secrets;
}

export interface DemoAccess {
  readonly password: string;
  readonly accounts: readonly {
    readonly email: string;
    readonly name: string;
    readonly description: string;
  }[];
}

export interface Prepared {
  readonly urls: DatabaseUrls;
  /** Null when other data than the demo are there. */
  readonly demo: DemoAccess | null;
}

export type PrepareAnswer =
  { readonly prepared: Prepared } | { readonly refusal: string } | { readonly failure: string };

export interface Preparing {
  prepare(request: PrepareRequest): Promise<Prepared>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./prepare-database.js', import.meta.url));

/**
 * Starts the process that makes or checks the database. Its code is most of what a start loads:
 * in the starter itself it would stay in memory for as long as the product runs.
 */
export function startPreparing(): Preparing {
  const child = spawnProgram([program]);
  const answered = new Promise<PrepareAnswer>((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as PrepareAnswer));
    child.once('error', reject);
    child.once('exit', () => reject(new StartRefused('Het maken van de database is afgebroken.')));
  });
  // Heard of when it is awaited.
  answered.catch(() => undefined);
  return {
    async prepare(request) {
      // A process that has just ended is reported by its ending.
      child.send(request, () => undefined);
      const answer = await answered;
      if ('prepared' in answer) return answer.prepared;
      if ('refusal' in answer) throw new StartRefused(answer.refusal);
      throw new Error(answer.failure);
    },
    stop: () => stopChild(child),
  };
}
