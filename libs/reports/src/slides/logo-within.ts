import type { RegionStyle } from '@ijkpunt/tenancy';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
type Logo = NonNullable<RegionStyle['logo']>;

/** The whole logo in the middle of a box, as slides take a picture. */
export function logoWithin(logo: Logo, box: Box): Box & { readonly data: string } {
  const { width, height } = sizeOf(logo);
  const scale = Math.min(box.w / width, box.h / height);
  const [w, h] = [width * scale, height * scale];
  return {
    data: `${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`,
    ...{ x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h },
  };
}

/** In dots; both kinds were checked when they came in. */
function sizeOf({ bytes, type }: Logo): { readonly width: number; readonly height: number } {
  const data = Buffer.from(bytes);
  if (type === 'image/png') return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
  for (let at = 2; at + 9 < data.length; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xc2;
    if (isFrame) return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) };
  }
  throw new Error('A logo without a size.');
}
