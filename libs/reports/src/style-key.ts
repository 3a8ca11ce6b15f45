import { createHash } from 'node:crypto';
import type { RegionStyle } from '@ijkpunt/tenancy';

/** Which style a file was printed with, in a few letters. */
export function styleKey({ name, accent, logo }: RegionStyle): string {
  const hash = createHash('sha256').update(JSON.stringify([name, accent, logo?.type ?? null]));
  if (logo) hash.update(logo.bytes);
  return hash.digest('hex').slice(0, 16);
}
