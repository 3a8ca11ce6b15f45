import { formatFigure } from '../../messages/format.js';
import { formatExact } from '../../messages/nl/explain.js';
import type { Derivation, ExplainedPart } from './derivation-query.js';
import { plural } from '../../messages/plural.js';
import { valueOf } from './sum-text.js';

/** A shown figure has one decimal; what it is computed from is exact. */
export function partValue({ value }: ExplainedPart, form: Derivation['form']): string {
  if (value === null) return '';
  if (form === 'spread') return plural(valueOf(value), 'gemeente', 'gemeenten');
  return form === 'difference' ? formatFigure(valueOf(value)) : formatExact(valueOf(value));
}
