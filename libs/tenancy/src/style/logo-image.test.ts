import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { readLogo } from './logo-image.js';
import { sampleLogos } from './testing/sample-logos.js';

const { jpeg, palettePng } = sampleLogos;
const signature = palettePng.subarray(0, 8);
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([number(data.length), body, number(crc32(body))]);
};
/** Of grey, one byte a pixel. */
const png = (
  { width = 4, height = 2, header = [8, 0, 0, 0, 0] } = {},
  pixels: Uint8Array = deflateSync(Buffer.alloc(height * (width + 1))),
  ...more: readonly Buffer[]
): Buffer =>
  Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([number(width), number(height), Buffer.from(header)])),
    ...more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
const without = (bytes: Buffer, from: number, count: number): Buffer =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + count)]);

describe('the picture of a logo', () => {
  it.each([
    ['interlacedPng', 'image/png', 9, 5],
    ['palettePng', 'image/png', 9, 5],
    ['jpeg', 'image/jpeg', 24, 12],
    ['progressiveJpeg', 'image/jpeg', 24, 12],
  ] as const)(
    'is kept of %s, written anew, and the same once it was',
    async (name, type, width, height) => {
      const logo = await readLogo(sampleLogos[name]);
      expect(logo).toMatchObject({ type, width, height });
      expect(await readLogo(logo.bytes)).toEqual(logo);
    },
  );

  it.each([
    ['a comment and a date', sampleLogos.interlacedPng, 'date:create'],
    ['who made it', jpeg, 'door Piet'],
    [
      'what follows it',
      Buffer.concat([png(), Buffer.from('<script>alert(1)</script>')]),
      '<script',
    ],
    ['what follows it', Buffer.concat([jpeg, Buffer.from('<?php evil() ?>')]), '<?php'],
    ['a text in it', png({}, undefined, chunk('tEXt', Buffer.from('a\0<svg onload>'))), '<svg'],
    [
      'what is hidden behind its pixels',
      png({}, Buffer.concat([deflateSync(Buffer.alloc(10)), Buffer.from('<html>')])),
      '<html>',
    ],
  ])('loses %s', async (_what, sent, hidden) => {
    expect(sent.toString('latin1')).toContain(hidden);
    expect((await readLogo(sent)).bytes.toString('latin1')).not.toContain(hidden);
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'PNG of JPEG'],
    ['a GIF', Buffer.from('GIF89a'), 'PNG of JPEG'],
    ['nothing', Buffer.alloc(0), 'PNG of JPEG'],
    ['a web page that begins as a PNG', Buffer.from('\x89PNG<html>', 'latin1'), 'PNG of JPEG'],
    ['more than 200 kB', Buffer.concat([jpeg, Buffer.alloc(200_000)]), '200 kB'],
    ['a header alone', signature, 'beschadigd'],
    ['a PNG that is cut off', palettePng.subarray(0, -20), 'beschadigd'],
    ['a PNG with a byte changed', without(palettePng, 60, 1), 'beschadigd'],
    ['a PNG that is too wide', png({ width: 2_001 }), 'hooguit 2000 bij 800'],
    ['a PNG that is too high', png({ height: 801 }), 'hooguit 2000 bij 800'],
    ['a PNG of nothing', png({ width: 0 }), 'beschadigd'],
    ['a PNG that unpacks to more', png({}, deflateSync(Buffer.alloc(50_000_000))), 'beschadigd'],
    ['a PNG that unpacks to less', png({}, deflateSync(Buffer.alloc(9))), 'beschadigd'],
    ['a PNG of an unknown filter', png({}, deflateSync(Buffer.alloc(10, 7))), 'beschadigd'],
    ['a PNG of an unknown depth', png({ header: [3, 0, 0, 0, 0] }), 'beschadigd'],
    ['a PNG without its palette', png({ header: [8, 3, 0, 0, 0] }), 'beschadigd'],
    [
      'a PNG with an unknown part',
      png({}, undefined, chunk('XXXX', Buffer.alloc(1))),
      'beschadigd',
    ],
    ['a JPEG in ink', sampleLogos.inkJpeg, 'RGB'],
    ['a JPEG that is cut off', jpeg.subarray(0, -4), 'beschadigd'],
    [
      'a JPEG without pixels',
      Buffer.concat([jpeg.subarray(0, 20), jpeg.subarray(-2)]),
      'beschadigd',
    ],
    ['a JPEG that is too wide', wide(jpeg), 'hooguit 2000 bij 800'],
    ['a JPEG of a hundred scans', manyScans(sampleLogos.progressiveJpeg), 'beschadigd'],
  ])('is refused when it is %s', async (_what, sent, message) => {
    await expect(readLogo(sent)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
      details: { field: 'logo' },
    });
  });

  it('is refused with any byte of it gone, or shows a picture all the same', async () => {
    for (const sent of [jpeg, palettePng]) {
      for (let at = 0; at < sent.length; at += 1) {
        const logo = await readLogo(without(sent, at, 1)).catch((error: unknown) => error);
        if (logo instanceof Error) expect(logo).toMatchObject({ code: 'BAD_USER_INPUT' });
        else expect(logo).toMatchObject({ width: expect.any(Number) });
      }
    }
  });
});

function wide(sent: Buffer): Buffer {
  const changed = Buffer.from(sent);
  changed.writeUInt16BE(2_001, changed.indexOf(Buffer.from([0xff, 0xc0])) + 7);
  return changed;
}

function manyScans(sent: Buffer): Buffer {
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0, 0, 1]);
  const end = sent.subarray(-2);
  return Buffer.concat([sent.subarray(0, -2), ...Array.from({ length: 100 }, () => scan), end]);
}
