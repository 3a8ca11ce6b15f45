import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FigureStop } from './explained-figure.js';
import { placeAfter } from './grid-keys.js';

interface FigureRowsProps {
  /** The figures row by row, each by the name that explains it; a row without any is passed over. */
  readonly names: readonly (readonly string[])[];
  readonly children: ReactNode;
}

/**
 * The body of a grid whose figures open: together one tab stop, arrow keys lead from one to the
 * next. Without it a table of fifty questions would be two hundred stops.
 */
export function FigureRows({ names: all, children }: FigureRowsProps) {
  const names = all.filter((row) => row.length > 0);
  const body = useRef<HTMLTableSectionElement>(null);
  const [stood, stand] = useState<string | null>(null);
  const isThere = names.some((row) => row.includes(stood ?? ''));
  const at = isThere ? stood : (names[0]?.[0] ?? null);
  const stop = useMemo(() => ({ at, stand }), [at]);

  function move(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = (event.target as Element).closest<HTMLElement>('[data-explains]');
    if (!from) return;
    const row = names.findIndex((each) => each.includes(from.dataset.explains ?? ''));
    const here = names[row];
    if (!here) return;
    const place = [row, here.indexOf(from.dataset.explains ?? '')] as const;
    const to = placeAfter(place, [names.length, here.length], event.key);
    const line = to && names[to[0]];
    const name = line?.[Math.min(to?.[1] ?? 0, line.length - 1)];
    if (name === undefined) return;
    event.preventDefault();
    body.current?.querySelector<HTMLElement>(`[data-explains="${CSS.escape(name)}"]`)?.focus();
  }

  return (
    <FigureStop value={stop}>
      <tbody ref={body} role="rowgroup" onKeyDown={move}>
        {children}
      </tbody>
    </FigureStop>
  );
}
