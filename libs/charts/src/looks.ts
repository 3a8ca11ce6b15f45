import type { Look } from './chart.js';
import type { Colours } from './palette.js';

export interface Paint {
  readonly fill: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  readonly strokeDasharray?: string;
  readonly strokeLinejoin?: 'round';
  readonly strokeLinecap?: 'round';
  readonly fontWeight?: number;
}

const line = (stroke: string, strokeWidth: number, more: Omit<Paint, 'fill'> = {}): Paint => ({
  fill: 'none',
  stroke,
  strokeWidth,
  ...more,
});

/** Shape before colour: each look is known by its marker and its line also without colour. */
export function paintOf(look: Look, colours: Colours): Paint {
  const { ink, inkSoft, own, region, paper } = colours;
  const paints: Record<Look, Paint> = {
    own: { fill: own, stroke: paper, strokeWidth: 1 },
    ownLine: line(own, 2.2, { strokeLinejoin: 'round' }),
    ownArea: { fill: own, fillOpacity: 0.1 },
    previous: { fill: paper, stroke: own, strokeWidth: 1.6 },
    previousLine: line(own, 1),
    region: { fill: region },
    regionLine: line(region, 1.8, { strokeDasharray: '5 4' }),
    predecessor: { fill: paper, stroke: inkSoft, strokeWidth: 1.4 },
    predecessorLine: line(inkSoft, 1.4, { strokeDasharray: '1.5 3' }),
    other: { fill: inkSoft, fillOpacity: 0.45, stroke: inkSoft, strokeWidth: 0.8 },
    otherLine: line(inkSoft, 1),
    link: line(own, 3, { strokeOpacity: 0.35 }),
    spread: line(own, 7, { strokeOpacity: 0.16, strokeLinecap: 'round' }),
    axis: line(colours.line, 1.2),
    grid: line(colours.lineSoft, 1),
    break: line(inkSoft, 1.2, { strokeDasharray: '3 3' }),
    band: { fill: paper, fillOpacity: 0 },
    missing: { fill: paper, stroke: inkSoft, strokeWidth: 1, strokeDasharray: '2 3' },
    label: { fill: ink },
    strong: { fill: ink, fontWeight: 600 },
    note: { fill: inkSoft },
  };
  return paints[look];
}
