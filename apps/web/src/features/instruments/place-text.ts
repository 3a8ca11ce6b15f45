import { t } from '../../messages/administration.js';

interface Place {
  readonly question?: string | null;
  readonly field?: string | null;
  readonly level?: number | null;
}

/** Where in a questionnaire something stands, as its author would say it. */
export function placeText({ question, field, level }: Place): string {
  const name = t('place.field', { field: field ?? '', level: level ?? null });
  return question ? `${question}, ${name}` : name;
}
