/** The closed list of codes that may leave the server; anything unexpected becomes INTERNAL. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'IDEMPOTENCY_MISMATCH',
  'RATE_LIMITED',
  'TOO_COMPLEX',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected refusal: a stable code, a sentence in Dutch for the person, and safe extra facts. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Foreign and absent are told apart by nobody: both say exactly this. */
export const notFound = (): Refusal =>
  new Refusal('NOT_FOUND', 'Deze pagina of dit onderdeel bestaat niet, of u mag het niet zien.');
export const forbidden = (message = 'Met uw rol kunt u dit niet doen.'): Refusal =>
  new Refusal('FORBIDDEN', message);
export const badInput = (message: string, details?: Record<string, unknown>): Refusal =>
  new Refusal('BAD_USER_INPUT', message, details);
export const conflict = (message: string, details: Record<string, unknown>): Refusal =>
  new Refusal('CONFLICT', message, details);
