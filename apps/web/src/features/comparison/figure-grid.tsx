import { toneOf } from '@ijkpunt/charts';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useExplain } from '../../components/explained-figure.js';
import { placeAfter } from '../../components/grid-keys.js';
import { t } from '../../messages/comparison.js';

export interface GridColumn {
  readonly code: string;
  readonly title: string;
}
export interface GridRow {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** What it has is kept back, to protect another's. */
  readonly isHeld?: boolean;
}
interface FigureGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The last row, apart from the others. */
  readonly region: GridRow;
  readonly range: readonly [number, number];
  readonly format: (value: number) => string;
  readonly formatRegion: (value: number) => string;
  /** By which name a cell is explained. */
  readonly about: (row: number, column: number) => string;
  /** What more there is to read about one cell. */
  readonly detail: (row: number, column: number) => ReactNode;
}

/**
 * Municipalities against themes or questions. One tab stop, arrow keys from figure to figure; the
 * table scrolls within its own place, its names and heads stay in sight.
 */
export function FigureGrid(props: FigureGridProps) {
  const { label, columns, rows, region, range, format, formatRegion, about, detail } = props;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [opened, setOpened] = useState<readonly [number, number] | null>(null);
  const explain = useExplain();
  const lines = [...rows, region];
  const row = Math.min(at[0], lines.length - 1);
  const column = Math.min(at[1], columns.length - 1);

  function move(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      // First what there is to read about it, then how it comes about.
      if (opened?.[0] === row && opened[1] === column) explain(about(row, column));
      else setOpened([row, column]);
      return;
    }
    const to = placeAfter([row, column], [lines.length, columns.length], event.key);
    if (!to) return;
    event.preventDefault();
    setAt(to);
    const line = table.current?.querySelectorAll('tbody tr').item(to[0]);
    line?.querySelectorAll<HTMLElement>('td').item(to[1]).focus();
  }

  const isShown = opened && opened[0] < lines.length && opened[1] < columns.length;
  return (
    <div className="figure-grid">
      <div className="figure-grid__scroll">
        <table ref={table} role="grid" aria-label={label}>
          <thead>
            <tr>
              <th scope="col" className="figure-grid__corner">
                {t('compare.municipality')}
              </th>
              {columns.map(({ code, title }) => (
                <th key={code} scope="col" title={title}>
                  <span aria-hidden="true">{code}</span>
                  <span className="visually-hidden">{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={move}>
            {lines.map((line, rowIndex) => (
              <tr key={line.key} className={line === region ? 'figure-grid__region' : undefined}>
                <th scope="row">{line.name}</th>
                {columns.map(({ code }, columnIndex) => {
                  const value = line.values[columnIndex] ?? null;
                  const isCurrent = rowIndex === row && columnIndex === column;
                  const show = line === region ? formatRegion : format;
                  return (
                    <td
                      key={code}
                      className={
                        value === null
                          ? 'figure-grid__none'
                          : `figure-grid__cell tone-${toneOf(value, ...range)}`
                      }
                      data-explains={about(rowIndex, columnIndex)}
                      tabIndex={isCurrent ? 0 : -1}
                      onFocus={() => setAt([rowIndex, columnIndex])}
                      onClick={() => setOpened([rowIndex, columnIndex])}
                    >
                      {value === null ? (
                        <>
                          <span aria-hidden="true">–</span>
                          <span className="visually-hidden">
                            {t(line.isHeld ? 'compare.cellHeld' : 'compare.cellNone')}
                          </span>
                        </>
                      ) : (
                        show(value)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small figure-grid__legend">
        {t('compare.gridLegend', { min: range[0], max: range[1] })}{' '}
        <span className="figure-grid__help">{t('compare.gridHelp')}</span>
      </p>
      <div className="figure-grid__detail" aria-live="polite">
        {isShown ? (
          detail(opened[0], opened[1])
        ) : (
          <p className="small">{t('compare.detailHint')}</p>
        )}
      </div>
    </div>
  );
}
