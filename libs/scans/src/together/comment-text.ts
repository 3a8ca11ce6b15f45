import { badInput } from '@ijkpunt/contracts';

export const commentLimit = 2_000;

/** Postgres text holds no NUL; lone surrogates do not survive UTF-8. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** The comment as it is kept, trimmed, or a refusal that says what is wrong. */
export function checkComment(text: string): string {
  const trimmed = text.trim();
  const refuse = (message: string): never => {
    throw badInput(message, { field: 'text' });
  };
  if (trimmed === '') refuse('Schrijf eerst een opmerking.');
  if (trimmed.length > commentLimit) refuse(`Een opmerking heeft hooguit ${commentLimit} tekens.`);
  if (!isStorable(trimmed)) refuse('De opmerking bevat tekens die niet kunnen.');
  return trimmed;
}
