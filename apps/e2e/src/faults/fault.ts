import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from './dice.js';
import type { History } from './history.js';
import type { Line } from './line.js';
import type { Load } from './load.js';
import type { Engine } from './options.js';
import type { Linked, World } from './world.js';

/** What a fault may use beside the world itself. */
export interface Tools {
  readonly dice: Dice;
  readonly load: Load;
  readonly history: History;
}

/** One row, or part of one, of the fault table: goes wrong, and is well again when it resolves. */
export interface Fault {
  readonly code: string;
  readonly name: string;
  /** Only on this engine; on both when left out. */
  readonly engine?: Engine;
  /** May answer where it struck, or what it saw. */
  inject(world: World, tools: Tools): Promise<string | void>;
}

/** Until somebody's submit was answered, so that its jobs are under way. */
export const acknowledged = (load: Load): Promise<void> =>
  Promise.race([load.nextAcknowledged(), sleep(3_000)]);

export const databaseLines = (linked: readonly Linked[]): { line: Line; target: Linked }[] =>
  linked.map((target) => ({ line: target.database, target }));

export const queueLines = ({ gateway, workers }: World): Line[] =>
  [gateway, ...workers].map(({ queue }) => queue);
