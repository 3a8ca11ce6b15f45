import {
  fontSize,
  lineHeight,
  paintOf,
  type Chart,
  type Colours,
  type Mark,
} from '@ijkpunt/charts';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../messages/charts.js';
import { stopAfter, stopsOf, type Stop } from './chart-keys.js';
import { useChanged } from './use-changed.js';
import { useWidth } from './use-width.js';
import './chart.css';

/** Every colour is a name that chart.css gives a value: of the region, of paper or of the system. */
const colours: Colours = {
  ink: 'var(--chart-ink)',
  inkSoft: 'var(--chart-ink-soft)',
  line: 'var(--chart-line)',
  lineSoft: 'var(--chart-line-soft)',
  paper: 'var(--chart-paper)',
  own: 'var(--chart-own)',
  region: 'var(--chart-region)',
};

interface ChartFigureProps {
  /** A chart of a fixed width, or how to draw one that is as wide as its place. */
  readonly chart: Chart | ((width: number) => Chart);
  readonly caption?: ReactNode;
  /** The table with the same figures, unless it stands beside the chart. */
  readonly children?: ReactNode;
}

/** A chart on screen: one tab stop, the arrow keys read it mark by mark, its table is one step away. */
export function ChartFigure({ chart, caption, children }: ChartFigureProps) {
  const holder = useRef<HTMLElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const id = useId();
  const [at, setAt] = useState(0);
  const width = useWidth(holder);
  const drawn = useMemo(() => (typeof chart === 'function' ? chart(width) : chart), [chart, width]);
  const stops = useMemo(() => stopsOf(drawn.marks), [drawn]);
  // What is read changes with the figures; where it is drawn, also with the width.
  const changed = useChanged(drawn.marks.map(({ says }) => says));
  const current = stops[Math.min(at, stops.length - 1)];

  function move(event: KeyboardEvent): void {
    if (current === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = stopAfter(stops, stops.indexOf(current), event.key);
    if (to === null) return;
    event.preventDefault();
    picture.current?.querySelectorAll<SVGGElement>('.chart__stop').item(to).focus();
  }

  return (
    <figure className={`chart ${changed}`} ref={holder}>
      <svg
        ref={picture}
        className="chart__picture"
        role="group"
        aria-label={drawn.title}
        aria-describedby={`${id}-text`}
        width={drawn.width}
        height={drawn.height}
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        fontSize={fontSize}
        onKeyDown={move}
      >
        {drawn.marks.map((mark, index) =>
          mark.says === undefined ? (
            <g key={index} aria-hidden="true">
              <Drawn mark={mark} />
            </g>
          ) : (
            <g
              key={index}
              className="chart__stop"
              role="img"
              aria-label={mark.says}
              tabIndex={mark === current ? 0 : -1}
              onFocus={() => setAt(stops.indexOf(mark as Stop))}
            >
              <title>{mark.says}</title>
              <Drawn mark={mark} />
            </g>
          ),
        )}
      </svg>
      <p className="chart__says" aria-hidden="true">
        {current?.says}
      </p>
      <p className="visually-hidden" id={`${id}-text`}>
        {drawn.description} {stops.length > 0 ? t('chart.keys') : null}
      </p>
      {caption === undefined ? null : <figcaption className="small">{caption}</figcaption>}
      {children === undefined ? null : (
        <details className="chart__table">
          <summary>{t('chart.table')}</summary>
          {children}
        </details>
      )}
    </figure>
  );
}

function Drawn({ mark }: { readonly mark: Mark }) {
  const paint = paintOf(mark.look, colours);
  if (mark.kind === 'text') {
    const { x, y, lines, anchor } = mark;
    return (
      <text textAnchor={anchor} {...paint}>
        {lines.map((line, at) => (
          <tspan key={at} x={x} y={y + at * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    );
  }
  if (mark.kind === 'path') return <path d={mark.d} {...paint} />;
  if (mark.kind === 'circle') return <circle cx={mark.cx} cy={mark.cy} r={mark.r} {...paint} />;
  if (mark.kind === 'line') {
    return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} {...paint} />;
  }
  const { x, y, width, height } = mark;
  return <rect x={x} y={y} width={width} height={height} {...paint} />;
}
