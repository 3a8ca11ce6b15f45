/** What WCAG 2.2 asks of ordinary text (1.4.3). */
export const leastContrast = 4.5;

type Color = readonly number[];

const white: Color = [255, 255, 255];
/** How much of the colour lies over white where something is chosen or pointed at. */
const tint = 0.08;

const partsOf = (color: string): Color =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** By WCAG's formula: 0 to 1. */
function lightnessOf(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color
    .map((part) => part / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of a colour, `#rrggbb`, with white: 1 to 21. */
export const contrastWithWhite = (color: string): number => contrast(partsOf(color), white);

/** The contrast of a colour with the darkest ground that it is written on: its own tint. */
export const contrastWithTint = (color: string): number => {
  const parts = partsOf(color);
  return contrast(
    parts,
    parts.map((part) => part * tint + 255 * (1 - tint)),
  );
};

const contrast = (dark: Color, light: Color): number =>
  (lightnessOf(light) + 0.05) / (lightnessOf(dark) + 0.05);
