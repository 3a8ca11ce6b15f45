import { shownDifference } from '@ijkpunt/contracts';
import './dot-plot.css';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export const scaleOf = (levels: readonly { readonly value: number }[]): Scale => ({
  min: Math.min(...levels.map(({ value }) => value)),
  max: Math.max(...levels.map(({ value }) => value)),
});

const isNear = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(shownDifference(a, b)) <= 0.1;

interface DotPlotProps {
  readonly scale: Scale;
  readonly own?: number | null;
  readonly previous?: number | null;
  readonly region?: number | null;
  readonly previousRegion?: number | null;
  /** The lowest and highest own question: a mean of 1, 5 and 5 must not hide the 1. */
  readonly spread?: readonly [number, number] | null;
  readonly label: string;
}

interface DiamondProps {
  readonly x: string;
  readonly y?: number;
  readonly isOpen?: boolean;
}

function Diamond({ x, y = 7, isOpen = false }: DiamondProps) {
  return (
    <svg x={x} y={y} overflow="visible">
      <path
        className={isOpen ? 'dot-plot__region--previous' : 'dot-plot__region'}
        d="M0-6l6 6-6 6-6-6z"
      />
    </svg>
  );
}

/**
 * Own and previous on one lane, the region on a lane of its own. A previous mark at nearly the same
 * figure drops a little, at its own size: only the place along the scale carries meaning.
 */
export function DotPlot({
  scale,
  own = null,
  previous = null,
  region = null,
  previousRegion = null,
  spread = null,
  label,
}: DotPlotProps) {
  const at = (value: number): string =>
    `${(((value - scale.min) / (scale.max - scale.min)) * 100).toFixed(2)}%`;
  const ticks = (scale.max - scale.min) * 4;
  return (
    <span className="dot-plot" role="img" aria-label={label}>
      <svg className="dot-plot__lane">
        {Array.from({ length: ticks + 1 }, (_, tick) => (
          <line
            key={tick}
            className="dot-plot__tick"
            x1={at(scale.min + tick / 4)}
            x2={at(scale.min + tick / 4)}
            y1={tick % 4 === 0 ? 26 : 31}
            y2="35"
          />
        ))}
        {spread && spread[0] !== spread[1] ? (
          <line
            className="dot-plot__spread"
            x1={at(spread[0])}
            x2={at(spread[1])}
            y1="21"
            y2="21"
          />
        ) : null}
        {previousRegion === null ? null : (
          <Diamond x={at(previousRegion)} y={isNear(region, previousRegion) ? 16 : 7} isOpen />
        )}
        {region === null ? null : <Diamond x={at(region)} />}
        {own !== null && previous !== null ? (
          <line className="dot-plot__link" x1={at(previous)} x2={at(own)} y1="21" y2="21" />
        ) : null}
        {previous === null ? null : (
          <circle
            className="dot-plot__previous"
            cx={at(previous)}
            cy={isNear(own, previous) ? 30 : 21}
            r="5"
          />
        )}
        {own === null ? null : <circle className="dot-plot__own" cx={at(own)} cy="21" r="7" />}
      </svg>
    </span>
  );
}

export type LegendKind = 'own' | 'previous' | 'region' | 'previousRegion' | 'spread';

/** The key to the shapes, with the names of this screen. */
export function Legend({
  items,
}: {
  readonly items: readonly { readonly kind: LegendKind; readonly name: string }[];
}) {
  return (
    <ul className="legend">
      {items.map(({ kind, name }) => (
        <li key={kind} className="legend__item">
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            {kind === 'own' ? <circle className="dot-plot__own" r="6.5" /> : null}
            {kind === 'previous' ? <circle className="dot-plot__previous" r="5" /> : null}
            {kind === 'spread' ? <path className="dot-plot__spread" d="M-3 0h6" /> : null}
            {kind === 'region' ? <path className="dot-plot__region" d="M0-6l6 6-6 6-6-6z" /> : null}
            {kind === 'previousRegion' ? (
              <path className="dot-plot__region--previous" d="M0-6l6 6-6 6-6-6z" />
            ) : null}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** The levels above a column of dot plots; percentages come from the same scale. */
export function ScaleAxis({ scale }: { readonly scale: Scale }) {
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step);
  return (
    <span className="dot-plot__axis num" aria-hidden="true">
      {values.map((value) => (
        <span
          key={value}
          style={{ left: `${((value - scale.min) / (scale.max - scale.min)) * 100}%` }}
        >
          {value}
        </span>
      ))}
    </span>
  );
}
