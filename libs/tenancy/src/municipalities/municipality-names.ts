import { slugOf } from '@ijkpunt/contracts';

const maxName = 80;

/** A name as it is written, without surrounding space; null when it is none. */
export function checkName(text: string): string | null {
  const name = text.trim().replace(/\s+/g, ' ');
  const isName = /\p{L}/u.test(name) && !/\p{C}/u.test(name) && name.length <= maxName;
  return isName ? name : null;
}

/** GM0599 for GM0599, 0599 or 599, which is what a spreadsheet leaves of it; null for anything else. */
export function checkCode(text: string): string | null {
  const [, number] = /^(?:GM)?0*([1-9][0-9]{0,3})$/i.exec(text.trim()) ?? [];
  return number === undefined ? null : `GM${number.padStart(4, '0')}`;
}

/** How it is named in an address, where another may have had the same name before it. */
export function municipalitySlug(
  { code, name }: { readonly code: string; readonly name: string },
  taken: ReadonlySet<string>,
): string {
  const slug = slugOf(name) || code.toLowerCase();
  return taken.has(slug) ? `${slug}-${code.toLowerCase()}` : slug;
}
