import {
  contrastBetween,
  leastContrast,
  mixColors,
  parseColor,
  white,
  type Color,
} from '@ijkpunt/contracts';
import { palette } from '@ijkpunt/charts';

const ink: Color = [20, 35, 46];
/** From the lowest level of a scale to the highest: how much of the accent is in it. */
const shares = [0.08, 0.22, 0.45, 0.8, 1];

const hex = (color: Color): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** In the middle neither white nor ink can be read on some colours: those tints become lighter. */
function readableTint(own: Color, share: number): { readonly fill: string; readonly ink: string } {
  const fill = mixColors(white, own, share);
  const letters = contrastBetween(fill, white) >= leastContrast ? white : ink;
  return contrastBetween(fill, letters) >= leastContrast
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
    mixColors(wanted, ink, share),
  );
  const own = darker.find((color) => contrastBetween(color, white) >= leastContrast) ?? ink;
  return {
    own: hex(own),
    pale: hex(mixColors(white, own, 0.14)),
    middle: hex(mixColors(white, own, 0.45)),
    levels: shares.map((share) => readableTint(own, share)),
  };
}
export type PrintedColors = ReturnType<typeof printedColors>;
