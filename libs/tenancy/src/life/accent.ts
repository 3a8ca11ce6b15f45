import { badInput, contrastWithTint, leastContrast, parseColor } from '@ijkpunt/contracts';

/** Rounded down: what is refused for 4,49 must not read as 4,5. */
const inDutch = (contrast: number): string =>
  (Math.floor(contrast * 10) / 10).toFixed(1).replace('.', ',');

/** The colour of a region, which texts and buttons take: so it is to be read on white and on its tint. */
export function requireAccent(color: string): string {
  const field = 'accent';
  const lowered = color.trim().toLowerCase();
  const parsed = parseColor(lowered);
  if (!parsed) throw badInput('Schrijf een kleur als #154273.', { field });
  const reached = contrastWithTint(parsed);
  if (reached < leastContrast) {
    throw badInput(
      `Deze kleur is te licht: op een lichte achtergrond is hij niet te lezen. Het contrast is ${inDutch(reached)} en moet minstens 4,5 zijn.`,
      { field },
    );
  }
  return lowered;
}
