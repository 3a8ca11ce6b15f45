/** Something the person at the keyboard can mend: said in a sentence, without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** What went wrong, in one line. A refused connection to several addresses carries no message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return code ?? error.name;
}
