import { formatDifference, formatScore } from '@ijkpunt/charts';
import { shownDifference } from '@ijkpunt/contracts';
import type { MunicipalityName, MunicipalResults, ThemeResult } from '@ijkpunt/results';

export const none = '–';
const zone = { timeZone: 'Europe/Amsterdam' } as const;
const dateFormat = new Intl.DateTimeFormat('nl-NL', { ...zone, dateStyle: 'long' });
const timeFormat = new Intl.DateTimeFormat('nl-NL', { ...zone, timeStyle: 'short' });
export const formatDate = (date: Date): string => dateFormat.format(date);
export const formatMoment = (date: Date): string =>
  `${formatDate(date)} om ${timeFormat.format(date)}\u00A0uur`;
/** A date without a time stays that date in every zone. */
export const formatDay = (day: string): string => formatDate(new Date(`${day}T12:00:00Z`));
export const formatOptional = (score: number | null): string =>
  score === null ? none : formatScore(score);
export const formatLevel = (level: number): string =>
  Number.isInteger(level) ? String(level) : formatScore(level);

export const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' });
export function namesOf(municipalities: readonly MunicipalityName[], limit = 12): string {
  const names = municipalities.map(({ name }) => name);
  if (names.length <= limit) return list.format(names);
  return list.format([...names.slice(0, limit), `nog ${names.length - limit} andere`]);
}

export type ComparisonKind = 'none' | 'same' | 'higher' | 'lower';
export function compare(
  own: number | null,
  other: number | null,
): { readonly text: string; readonly kind: ComparisonKind } {
  if (own === null || other === null) return { text: none, kind: 'none' };
  const difference = shownDifference(own, other);
  const kind = difference === 0 ? 'same' : difference > 0 ? 'higher' : 'lower';
  return { text: formatDifference(difference), kind };
}
/** As in "0,2 hoger"; null where the two are equal. */
export function distance(own: number, other: number): string | null {
  const { kind, text } = compare(own, other);
  return kind === 'same' ? null : `${text.slice(1)} ${kind === 'higher' ? 'hoger' : 'lager'}`;
}

export function scaleOf({ scale }: Pick<MunicipalResults, 'scale'>) {
  const min = scale[0]?.value ?? 1;
  const max = scale.at(-1)?.value ?? 5;
  const levels = scale.map(({ value, label }) => ({ value, label }));
  /** How many long ticks a ruler has room for. */
  const spans = max - min <= 10 ? max - min : Math.max(1, scale.length - 1);
  return { min, max, spans, levels };
}

/** The themes with the highest and the lowest own score; none where all are equal. */
export function extremesOf(themes: readonly ThemeResult[]): readonly (ThemeResult | undefined)[] {
  const scored = themes.filter(({ own }) => own !== null);
  const ranked = scored.toSorted((a, b) => (b.own ?? 0) - (a.own ?? 0));
  return ranked.at(0)?.own === ranked.at(-1)?.own ? [] : [ranked.at(0), ranked.at(-1)];
}
