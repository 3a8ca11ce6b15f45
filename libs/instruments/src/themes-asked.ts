import { badInput } from '@ijkpunt/contracts';
import type { Instrument } from './instrument-shape.js';

/** The instrument with only these themes, in its own order: what a modular campaign asks. */
export function themesAsked(instrument: Instrument, themeCodes: readonly string[]): Instrument {
  if (themeCodes.length === 0) throw badInput('Kies minstens één thema.', { field: 'themes' });
  const unknown = themeCodes.filter(
    (code) => !instrument.themes.some((each) => each.code === code),
  );
  if (unknown.length > 0) {
    throw badInput(`${instrument.title} heeft geen thema ${unknown.join(', ')}.`, {
      field: 'themes',
    });
  }
  return {
    ...instrument,
    themes: instrument.themes.filter(({ code }) => themeCodes.includes(code)),
  };
}
