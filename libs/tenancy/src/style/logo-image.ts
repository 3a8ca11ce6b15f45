import { createHash } from 'node:crypto';
import { badInput } from '@ijkpunt/contracts';
import { jpegSignature, rewriteJpeg } from './jpeg.js';
import { pngSignature, readPngHeader, rewritePng } from './png.js';
import type { LogoType } from './region-style.js';

/** A picture that may be shown: written here, whatever was sent. */
export interface LogoImage {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

const logoLimits = { bytes: 200_000, width: 2_000, height: 800 } as const;
/** Packed again it may come out somewhat larger; the table takes no more than this. */
const mostWritten = 300_000;

const field = 'logo';
const tooLarge = () => badInput('Een logo is hooguit 200 kB. Maak het bestand kleiner.', { field });
const notWhole = () =>
  badInput('Deze afbeelding is beschadigd. Sla haar opnieuw op als PNG of JPEG, in RGB.', {
    field,
  });

/** Looks at what somebody sent as a logo by its own bytes, and writes it anew. */
export async function readLogo(sent: Uint8Array): Promise<LogoImage> {
  if (sent.length > logoLimits.bytes) throw tooLarge();
  const image = await rewritten(Buffer.from(sent));
  if (image.bytes.length > mostWritten) throw tooLarge();
  return { ...image, sha256: createHash('sha256').update(image.bytes).digest() };
}

async function rewritten(sent: Buffer): Promise<Omit<LogoImage, 'sha256'>> {
  if (sent.subarray(0, pngSignature.length).equals(pngSignature)) {
    const header = readPngHeader(sent);
    if (!header) throw notWhole();
    // Before it is unpacked: how large that becomes follows from the header.
    requireSize(header);
    const bytes = await rewritePng(sent, header);
    if (!bytes) throw notWhole();
    return { type: 'image/png', width: header.width, height: header.height, bytes };
  }
  if (sent.subarray(0, jpegSignature.length).equals(jpegSignature)) {
    const image = rewriteJpeg(sent);
    if (!image) throw notWhole();
    requireSize(image);
    return { type: 'image/jpeg', ...image };
  }
  throw badInput('Kies een afbeelding in PNG of JPEG. Een ander soort bestand kan niet.', {
    field,
  });
}

function requireSize({ width, height }: { readonly width: number; readonly height: number }): void {
  if (width < 1 || height < 1) throw notWhole();
  if (width <= logoLimits.width && height <= logoLimits.height) return;
  throw badInput(
    `Een logo is hooguit ${logoLimits.width} bij ${logoLimits.height} beeldpunten; dit is er een van ${width} bij ${height}.`,
    { field },
  );
}
