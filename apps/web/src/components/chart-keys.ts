import type { Mark } from '@ijkpunt/charts';

export type Stop = Mark & { readonly says: string };

/** The marks of a chart that say something, in the order in which they are read. */
export const stopsOf = (marks: readonly Mark[]): readonly Stop[] =>
  marks.filter((mark): mark is Stop => mark.says !== undefined);

/** Where an arrow key leads: left and right through all marks, up and down to the row beside. */
export function stopAfter(stops: readonly Stop[], at: number, key: string): number | null {
  const last = stops.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowRight') return Math.min(at + 1, last);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const rows = [...new Set(stops.map(({ row }) => row))];
  const here = stops[at]?.row;
  const aim = rows[rows.indexOf(here) + (key === 'ArrowDown' ? 1 : -1)];
  if (aim === undefined) return at;
  const first = (row: number | undefined): number => stops.findIndex((stop) => stop.row === row);
  const count = stops.filter(({ row }) => row === aim).length;
  return first(aim) + Math.min(at - first(here), count - 1);
}
