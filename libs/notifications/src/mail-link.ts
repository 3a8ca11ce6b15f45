import { newToken } from '@ijkpunt/tenancy';

/** A link for one mail, of which the table has the hash alone. */
export function newLink(
  publicUrl: string,
  page: 'afmelden' | 'uitnodiging',
): { readonly url: string; readonly hash: Buffer } {
  const { token, hash } = newToken();
  return { url: new URL(`/${page}/${token}`, publicUrl).href, hash };
}
