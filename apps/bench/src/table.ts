import { aims, isMet, limits } from './aims.js';

export type Figures = Readonly<Record<string, number>>;

/** The figures as lines: value, limit of the same run, aim, and whether it is met. */
export function tableOf(figures: Figures): string {
  const rows = Object.entries(figures).map(([key, value]) => {
    const aim = aims[key];
    return [key, format(value), limitOf(figures, key), aimOf(key), aim ? verdict(value, key) : ''];
  });
  const table = [['figure', 'value', 'limit', 'aim', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map(([key = '', ...cells]) =>
      [
        key.padEnd(widths[0] ?? 0),
        ...cells.map((cell, index) => cell.padStart(widths[index + 1] ?? 0)),
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const missedOf = (figures: Figures): string[] =>
  Object.entries(figures)
    .filter(([key, value]) => aims[key] && !isMet(value, aims[key]))
    .map(([key]) => key);

function verdict(value: number, key: string): string {
  return isMet(value, aims[key] ?? {}) ? 'met' : 'MISSED';
}

function limitOf(figures: Figures, key: string): string {
  const limit = figures[limits[key] ?? ''];
  return limit === undefined ? '' : format(limit);
}

function aimOf(key: string): string {
  const { atMost, atLeast } = aims[key] ?? {};
  if (atMost !== undefined) return `≤ ${atMost}`;
  return atLeast === undefined ? '' : `≥ ${atLeast}`;
}

function format(value: number): string {
  if (Math.abs(value) >= 1_000) return String(Math.round(value));
  return String(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1)));
}
