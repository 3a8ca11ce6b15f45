import { promisify } from 'node:util';
import { crc32, deflate, inflate } from 'node:zlib';

const unpack = promisify(inflate);
const pack = promisify(deflate);

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly color: number;
  readonly isInterlaced: boolean;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Samples of a pixel, and the depths that may go with each kind of colour. */
const kinds: Readonly<
  Record<number, { readonly samples: number; readonly depths: readonly number[] }>
> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
/** Where each pass of an interlaced image begins and how far its pixels lie apart. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** Chunks without which it would look otherwise; everything else is left out. */
const kept = new Set(['gAMA', 'sRGB', 'PLTE', 'tRNS']);

/** What the first chunk says, before anything is unpacked; null when that is no PNG. */
export function readPngHeader(bytes: Buffer): PngHeader | null {
  const header = nextChunk(bytes, pngSignature.length);
  if (header?.type !== 'IHDR' || header.data.length !== 13) return null;
  const [depth = 0, color = 0, packing, filtering, interlacing = 9] = header.data.subarray(8);
  const isKnown = kinds[color]?.depths.includes(depth) && packing === 0 && filtering === 0;
  if (!isKnown || interlacing > 1) return null;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  return { width, height, depth, color, isInterlaced: interlacing === 1 };
}

/**
 * The same picture written anew: unpacked to exactly the pixels that its header announces and
 * packed again, without whatever else was in the file. Null when it is not whole.
 */
export async function rewritePng(bytes: Buffer, header: PngHeader): Promise<Buffer | null> {
  const chunks = readChunks(bytes);
  if (!chunks || !isOrdered(chunks, header)) return null;
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const lines = linesOf(header);
  const size = lines.reduce((sum, { count, bytes: each }) => sum + count * each, 0);
  const pixels = await unpack(Buffer.concat(packed), {
    maxOutputLength: size,
  }).catch(() => null);
  if (pixels?.length !== size || !areFiltered(pixels, lines)) return null;
  return Buffer.concat([
    pngSignature,
    ...chunks.filter(({ type }) => type === 'IHDR' || isKept(type, header)).map(written),
    written({ type: 'IDAT', data: await pack(pixels, { level: 9 }) }),
    written({ type: 'IEND', data: Buffer.alloc(0) }),
  ]);
}

/** A palette beside pixels that carry their own colours is advice, which nobody follows. */
const isKept = (type: string, { color }: PngHeader): boolean =>
  kept.has(type) && (type !== 'PLTE' || color === 3);

function nextChunk(bytes: Buffer, at: number): Chunk | null {
  if (at + 12 > bytes.length) return null;
  const end = at + 8 + bytes.readUInt32BE(at);
  if (end + 4 > bytes.length) return null;
  if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
  return { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) };
}

/** Up to the one that ends it; what follows that is no part of the picture. */
function readChunks(bytes: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = pngSignature.length;
  for (;;) {
    const chunk = nextChunk(bytes, at);
    if (!chunk) return null;
    if (chunk.type === 'IEND') return chunks;
    chunks.push(chunk);
    at += chunk.data.length + 12;
  }
}

function isOrdered(chunks: readonly Chunk[], { color }: PngHeader): boolean {
  const placesOf = (name: string): number[] =>
    chunks.flatMap(({ type }, at) => (type === name ? [at] : []));
  const data = placesOf('IDAT');
  const [first = 0] = data;
  const isInRow = data.length > 0 && data.every((at, nth) => at === first + nth);
  const isEachOnce = ['IHDR', ...kept].every((type) => placesOf(type).length < 2);
  const isBefore = [...kept].every((type) => placesOf(type).every((at) => at < first));
  const lengths = new Map(chunks.map(({ type, data }) => [type, data.length]));
  // Another chunk in capitals changes how the pixels are to be read.
  const isKnown = chunks.every(
    ({ type }) => /^[a-z]/.test(type) || ['IHDR', 'PLTE', 'IDAT'].includes(type),
  );
  return isInRow && isEachOnce && isBefore && isKnown && areFitting(lengths, color);
}

/** Whether what goes with the pixels has the length that their kind of colour asks. */
function areFitting(lengths: ReadonlyMap<string, number>, color: number): boolean {
  const palette = lengths.get('PLTE') ?? 0;
  const isPalette = palette % 3 === 0 && palette <= 768 && (color !== 3 || palette > 0);
  const clear = lengths.get('tRNS');
  const isClear =
    clear === undefined || (color === 3 ? clear <= palette / 3 : clear === { 0: 2, 2: 6 }[color]);
  return (
    isPalette && isClear && (lengths.get('gAMA') ?? 4) === 4 && (lengths.get('sRGB') ?? 1) === 1
  );
}

interface Lines {
  readonly count: number;
  /** Of one line, with the byte before it that says how it is filtered. */
  readonly bytes: number;
}

function linesOf({ width, height, depth, color, isInterlaced }: PngHeader): Lines[] {
  const bits = depth * (kinds[color]?.samples ?? 0);
  const parts = isInterlaced ? passes : ([[0, 0, 1, 1]] as const);
  return parts.flatMap(([left, top, across, down]) => {
    const pixels = Math.ceil((width - left) / across);
    const count = Math.ceil((height - top) / down);
    return pixels > 0 && count > 0 ? [{ count, bytes: 1 + Math.ceil((pixels * bits) / 8) }] : [];
  });
}

function areFiltered(pixels: Buffer, lines: readonly Lines[]): boolean {
  let at = 0;
  for (const { count, bytes } of lines) {
    for (let line = 0; line < count; line += 1, at += bytes) {
      if ((pixels[at] ?? 9) > 4) return false;
    }
  }
  return true;
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
