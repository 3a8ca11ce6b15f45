import type { NamedMunicipality } from './municipality-change.js';

const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

/** Uden en Landerd */
export const sayNames = (municipalities: readonly Pick<NamedMunicipality, 'name'>[]): string =>
  list.format(municipalities.map(({ name }) => name));
