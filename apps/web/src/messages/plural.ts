const rules = new Intl.PluralRules('nl-NL');

/** `1 vraag`, `2 vragen`: the count in front of the right form. */
export function plural(count: number, one: string, other: string): string {
  return `${count} ${pluralForm(count, one, other)}`;
}

/** The right form alone, for a sentence that has its count elsewhere. */
export function pluralForm(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other;
}
