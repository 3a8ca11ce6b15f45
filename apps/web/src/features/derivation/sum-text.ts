import { formatExact } from '../../messages/nl/explain.js';
import type { Derivation } from './derivation-query.js';

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export const valueOf = ({ numerator, denominator }: Fraction): number => numerator / denominator;

type Sum = Pick<Derivation, 'form' | 'parts' | 'sum' | 'divisor' | 'value'>;

const countedOf = ({ parts }: Pick<Sum, 'parts'>) =>
  parts.filter(({ state, value }) => state === 'counted' && value !== null);

export const isWeighted = (of: Pick<Sum, 'parts'>): boolean =>
  countedOf(of).some(({ weight }) => weight > 1);

/** The formula with its numbers: `(4 + 3 + 2 × 5) ÷ 4 = 17 ÷ 4`; null where it is not told. */
export function sumText(of: Sum): string | null {
  const { form, sum, divisor, value } = of;
  const counted = countedOf(of);
  if (form === 'difference') {
    const [to, from] = counted.map((part) => part.value && formatExact(valueOf(part.value)));
    return value === null || !to || !from
      ? null
      : `${to} − ${from} = ${formatExact(value).replace('-', '−')}`;
  }
  if (!sum || !divisor || form === 'answer' || form === 'spread' || form === 'forecast')
    return null;
  const total = formatExact(valueOf(sum));
  if (form === 'count') return null;
  if (form === 'percentage') {
    return `${total} ÷ ${divisor} = ${formatExact((100 * valueOf(sum)) / divisor)}%`;
  }
  const terms = counted.map(({ value: level, weight }) => {
    const shown = level ? formatExact(valueOf(level)) : '';
    return weight > 1 ? `${weight} × ${shown}` : shown;
  });
  const added = terms.length > 1 ? `(${terms.join(' + ')})` : (terms[0] ?? '0');
  const result = formatExact(valueOf(sum) / divisor);
  return `${added} ÷ ${divisor} = ${total} ÷ ${divisor} = ${result}`;
}
