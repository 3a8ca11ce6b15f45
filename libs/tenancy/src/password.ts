import { hash, verify } from '@node-rs/argon2';
import { badInput } from '@ijkpunt/contracts';

/** argon2id (the library's default) with the cost OWASP names as the least: 19 MiB, 2 passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The only factor, so at least 15 characters; no rules on which (NIST SP 800-63B-4). */
export const passwordLength = { min: 15, max: 128 } as const;

/** The hash to keep; refuses a password that is too short to be the only factor, or too long. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < passwordLength.min || password.length > passwordLength.max) {
    throw badInput(`Een wachtwoord heeft ${passwordLength.min} tot ${passwordLength.max} tekens.`, {
      field: 'password',
    });
  }
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits. Without a hash (an unknown account) the same work is done, so that
 * the time does not tell which accounts exist.
 */
export async function passwordFits(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has');
  const fits = await verify(storedHash ?? (await decoy), password);
  return storedHash !== null && fits;
}
