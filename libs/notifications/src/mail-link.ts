import { createHash, randomBytes } from 'node:crypto';

export const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A link for one mail, of which the table has the hash alone. */
export function newLink(
  publicUrl: string,
  page: 'afmelden' | 'uitnodiging',
): { readonly url: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { url: new URL(`/${page}/${token}`, publicUrl).href, hash: digest(token) };
}
