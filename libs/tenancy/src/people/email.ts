import { badInput } from '@ijkpunt/contracts';

/** The longest address that mail can reach (RFC 5321). */
const emailLimit = 254;

/** Whether mail arrives shows only when it is sent; this catches what is no address at all. */
export function requireEmail(email: string, field = 'email'): string {
  const account = email.trim().toLowerCase();
  if (
    account.length > emailLimit ||
    !/^[^\s@<>"(),;:\\\0]+@[^\s@<>"(),;:\\\0]+\.[a-z0-9-]{2,}$/.test(account)
  ) {
    throw badInput('Dit is geen e-mailadres.', { field });
  }
  return account;
}
