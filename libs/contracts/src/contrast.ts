/** What WCAG 2.2 asks of ordinary text (1.4.3). */
export const leastContrast = 4.5;

/** Red, green and blue, each of 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

export const white: Color = [255, 255, 255];
/** How much of the colour lies over white where something is chosen or pointed at. */
const tint = 0.08;

/** Null for what is not written as `#rrggbb`. */
export function parseColor(color: string): Color | null {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null;
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** A colour on its way to another: of the other, as large a share. */
export const mixColors = (from: Color, to: Color, share: number): Color => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** By WCAG's formula: 0 to 1. */
function lightnessOf(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color
    .map((part) => part / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21, whichever is the lighter. */
export function contrastBetween(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [lightnessOf(one), lightnessOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of a colour with the darkest ground that it is written on: its own tint. */
export const contrastWithTint = (color: Color): number =>
  contrastBetween(color, mixColors(white, color, tint));
