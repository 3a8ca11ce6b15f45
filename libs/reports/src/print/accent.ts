import { palette } from '@ijkpunt/charts';

type Rgb = readonly [red: number, green: number, blue: number];

/** What WCAG 2.2 asks of ordinary text (1.4.3). */
const leastContrast = 4.5;
const paper: Rgb = [255, 255, 255];
const ink: Rgb = [20, 35, 46];
/** From the lowest level of a scale to the highest: how much of the accent is in it. */
const shares = [0.08, 0.22, 0.45, 0.8, 1];

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color
    .map((part) => part / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];
const hex = (color: Rgb): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

export function parseColor(color: string): Rgb | null {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  return [red, green, blue];
}

/** In the middle neither white nor ink can be read on some colours: those tints become lighter. */
function readableTint(own: Rgb, share: number): { readonly fill: string; readonly ink: string } {
  const fill = mix(paper, own, share);
  const letters = contrast(fill, paper) >= leastContrast ? paper : ink;
  return contrast(fill, letters) >= leastContrast
    ? { fill: hex(fill), ink: hex(letters) }
    : readableTint(own, share - 0.05);
}

/**
 * The colours that follow from a region's accent. A pale accent is darkened until white text on it
 * can be read; what is no colour leaves the house's own.
 */
export function printedColors(accent: string | null) {
  const wanted = parseColor(accent ?? '') ?? parseColor(palette.own) ?? ink;
  const darker = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((share) =>
    mix(wanted, ink, share),
  );
  const own = darker.find((color) => contrast(color, paper) >= leastContrast) ?? ink;
  return {
    own: hex(own),
    pale: hex(mix(paper, own, 0.14)),
    middle: hex(mix(paper, own, 0.45)),
    levels: shares.map((share) => readableTint(own, share)),
  };
}
export type PrintedColors = ReturnType<typeof printedColors>;
