import { badInput } from '@ijkpunt/contracts';

/** What WCAG 2.2 asks of ordinary text (1.4.3). */
const leastContrast = 4.5;

/** Rounded down: what is refused for 4,49 must not read as 4,5. */
const inDutch = (contrast: number): string =>
  (Math.floor(contrast * 10) / 10).toFixed(1).replace('.', ',');

/** The contrast of a colour with white, by WCAG's formula: 1 to 21. */
export function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The colour of a region, which texts and buttons take: so it is to be read on white. */
export function requireAccent(color: string): string {
  const field = 'accent';
  const lowered = color.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(lowered)) {
    throw badInput('Schrijf een kleur als #154273.', { field });
  }
  const contrast = contrastWithWhite(lowered);
  if (contrast < leastContrast) {
    throw badInput(
      `Deze kleur is te licht: op wit is hij niet te lezen. Het contrast is ${inDutch(contrast)} en moet minstens 4,5 zijn.`,
      { field },
    );
  }
  return lowered;
}
