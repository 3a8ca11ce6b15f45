export const jpegSignature = Buffer.from([0xff, 0xd8, 0xff]);

export interface RewrittenJpeg {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** Baseline, extended and progressive: what browsers and PDF show. */
const frames = [0xc0, 0xc1, 0xc2];
const tables = [0xc4, 0xdb, 0xdd];
const adobe = 0xee;
const [startOfScan, endOfImage] = [0xda, 0xd9];
/** More than any progressive picture has: each is drawn over the whole of it. */
const mostScans = 30;
/** Says nothing but that it is an ordinary JPEG, of square pixels. */
const plainStart = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');

/**
 * The same picture written anew from the segments that make it one: without place and maker,
 * without a second picture in it and without what follows it. Null when it is not whole.
 */
export function rewriteJpeg(bytes: Buffer): RewrittenJpeg | null {
  const kept: Buffer[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  let scans = 0;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (frames.includes(marker)) {
      if (size) return null;
      size = sizeIn(segment);
      if (!size) return null;
    } else if (marker === startOfScan && !size) {
      return null;
    } else if (!isKnown(marker)) {
      return null;
    }
    const last = marker === startOfScan ? endOfData(bytes, end) : end;
    if (last === null || (marker === startOfScan && last === end)) return null;
    if (marker === startOfScan) scans += 1;
    if (isKept(marker, segment)) kept.push(bytes.subarray(at, last));
    at = last;
  }
  if (
    !size ||
    scans === 0 ||
    scans > mostScans ||
    bytes[at] !== 0xff ||
    bytes[at + 1] !== endOfImage
  )
    return null;
  const whole = Buffer.concat([plainStart, ...kept, Buffer.from([0xff, endOfImage])]);
  return { ...size, bytes: whole };
}

const isPart = (marker: number): boolean =>
  frames.includes(marker) || tables.includes(marker) || marker === startOfScan;
/** Segments of applications and comments may be there; any other way of packing may not. */
const isKnown = (marker: number): boolean =>
  isPart(marker) || (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** What Adobe writes says how the colours were turned; the rest is about the picture, not of it. */
const isKept = (marker: number, segment: Buffer): boolean =>
  isPart(marker) ||
  (marker === adobe && segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe');

function sizeIn(segment: Buffer): { width: number; height: number } | null {
  const [depth, parts] = [segment[4], segment[9]];
  // Four parts are the inks of a printer, which screens show in other colours.
  if (segment.length < 10 || depth !== 8 || (parts !== 1 && parts !== 3)) return null;
  if (segment.length !== 10 + 3 * parts) return null;
  return { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
}

/** Where the packed pixels after `at` end: at the first marker that is no part of them. */
function endOfData(bytes: Buffer, at: number): number | null {
  for (let place = at; place + 1 < bytes.length; place += 1) {
    if (bytes[place] !== 0xff) continue;
    const next = bytes[place + 1] ?? 0;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== 0xff) return place;
  }
  return null;
}
