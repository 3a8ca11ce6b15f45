import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';

export interface NewLink {
  /** Shown this once; nothing keeps it. */
  readonly token: string;
  readonly hash: Buffer;
}

/** 256 random bits, of which a table keeps the hash. */
export function makeLink(): NewLink {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: linkHash(token) };
}

export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest();

const failuresPerMinute = 20;
/** Accounts are counted in lower case, so that no e-mail address is this. */
const subjectOf = (address: string): string => `LINK ${address}`;

/** Wrong tokens are counted per address, for every kind of link together. */
export async function refuseTooMany(database: Database, address: string): Promise<void> {
  const [row] = await database.runOutsideRegions<{ failures: number }[]>(
    `select count(*)::int as failures from identity.sign_in_attempts
      where subject = $1 and failed_at > now() - interval '1 minute'`,
    [subjectOf(address)],
  );
  if ((row?.failures ?? 0) >= failuresPerMinute) throw tooOften();
}

export async function countFailure(database: Database, address: string): Promise<void> {
  await database.runOutsideRegions('insert into identity.sign_in_attempts (subject) values ($1)', [
    subjectOf(address),
  ]);
}

export const tooOften = (): Refusal =>
  new Refusal('RATE_LIMITED', 'Te vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw.');
