import { z } from 'zod';

/** What zod says in Dutch, for the issues that `reasonOf` has no plainer words for. */
export const dutchErrors = z.locales.nl().localeError;

/** Why a field is refused, in words for whoever filled it in. */
export function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'string') return 'Vul dit in.';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'Vul dit in.';
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return `Hierbij hoort minstens ${issue.minimum} regel.`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `Dit is langer dan ${issue.maximum} tekens.`;
  }
  if (issue.code === 'too_big' && issue.origin === 'array') {
    return `Hierbij horen hooguit ${issue.maximum} regels.`;
  }
  return issue.message;
}
