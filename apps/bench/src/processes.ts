import { readdirSync, readFileSync } from 'node:fs';

export interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Clock ticks a second of /proc, which is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

export function childrenOf(pid: number): Running[] {
  return listed().filter((each) => each.parent === pid);
}

/** A process and everything it started, as far as that did not leave its family. */
export function familyOf(pid: number): Running[] {
  const all = listed();
  const grow = (of: Running): Running[] => [
    of,
    ...all.filter((each) => each.parent === of.pid).flatMap(grow),
  ];
  return all.filter((each) => each.pid === pid).flatMap(grow);
}

/** Memory of its own plus its part of what it shares; 0 for a process that just ended. */
export function pssMb(pid: number): number {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1_024;
}

/** Processor time that a process used so far, user and system. */
export function cpuSeconds(pid: number): number {
  const fields = fieldsOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

function listed(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(fieldsOf(Number(name))[1] ?? 0),
      command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' '),
    }));
}

/** The fields of `stat` after the name, which may itself hold spaces. */
function fieldsOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
