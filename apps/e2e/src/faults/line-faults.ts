import { setTimeout as sleep } from 'node:timers/promises';
import { queueLines, type Fault, type Tools } from './fault.js';
import type { Line, LineMode } from './line.js';
import type { World } from './world.js';

/** Does something to one side's lines, and says whose. */
async function onLines(
  world: World,
  { dice }: Tools,
  strike: (lines: readonly Line[]) => Promise<void> | void,
): Promise<string> {
  const { gateway, workers } = world;
  const sides = [
    { name: 'gateway to Postgres', lines: [gateway.database] },
    { name: 'workers to Postgres', lines: workers.map(({ database }) => database) },
    ...(world.redis ? [{ name: 'all to Redis', lines: queueLines(world) }] : []),
  ];
  const side = dice.pick(sides);
  await strike(side.lines);
  return side.name;
}

async function during(lines: readonly Line[], mode: LineMode, ms: number): Promise<void> {
  for (const line of lines) {
    if (mode === 'hold') line.hold();
    else line.mode = mode;
  }
  await sleep(ms);
  for (const line of lines) line.mend();
}

export const lineFaults: readonly Fault[] = [
  {
    code: 'F15',
    name: 'connections reset, and refused for 1 s',
    inject: (world, tools) =>
      onLines(world, tools, async (lines) => {
        for (const line of lines) line.reset();
        await during(lines, 'refuse', 1_000);
      }),
  },
  {
    code: 'F15',
    name: 'every byte 250 ms late for 3 s',
    inject: (world, tools) => onLines(world, tools, (lines) => during(lines, 'delay', 3_000)),
  },
  {
    code: 'F15',
    name: 'every message in small pieces for 3 s',
    inject: (world, tools) => onLines(world, tools, (lines) => during(lines, 'slice', 3_000)),
  },
  {
    code: 'F15',
    name: 'no byte passes for 3 s',
    inject: (world, tools) => onLines(world, tools, (lines) => during(lines, 'hold', 3_000)),
  },
  {
    code: 'F15',
    name: 'black hole for 3 s; its connections stay silent',
    inject: async (world, tools) => {
      const where = await onLines(world, tools, (lines) => during(lines, 'swallow', 3_000));
      world.convergence.from('black hole');
      return where;
    },
  },
  {
    code: 'F15',
    name: 'half-closed connections',
    inject: (world, tools) =>
      onLines(world, tools, (lines) => lines.forEach((line) => line.halfClose())),
  },
];
