import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadShippedInstruments } from '../load-instrument.js';
import type { Instrument } from '../instrument-shape.js';
import { buildInstrument, buildQuestion } from '../testing/build-instrument.js';
import { instrumentFromXlsx } from './workbook-process.js';
import { xlsxOf } from './write-workbook.js';

const read = instrumentFromXlsx;

const sample = buildInstrument([buildQuestion('A1', 'de visie')]);
/** The sample's workbook with one of its files changed, or another added. */
async function withFile(name: string, change: (text: string) => string): Promise<Uint8Array> {
  const files = unzipSync(await xlsxOf(sample));
  const path = Object.keys(files).find((each) => each.endsWith(name)) ?? name;
  const text = files[path] ? strFromU8(files[path]) : '';
  return zipSync({ ...files, [path]: strToU8(change(text)) });
}
const inSheet1 = (from: RegExp, to: string) =>
  withFile('sheet1.xml', (text) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  });
const firstCell = /<c r="B2"[^>]*>.*?<\/c>/;

describe('an instrument as a workbook', () => {
  it('comes back as it was, for every instrument that is shipped', async () => {
    for (const shipped of await loadShippedInstruments()) {
      expect(await read(await xlsxOf(shipped))).toEqual(shipped);
    }
  });

  it('keeps what looks like a formula as the text that it is', async () => {
    const instrument = { ...sample, title: '=1+1' };
    expect(await read(await xlsxOf(instrument))).toEqual(instrument);
  });

  it.each<[string, () => Promise<Uint8Array>, RegExp, object[]]>([
    ['nothing', async () => new Uint8Array(), /geen \(hele\) werkmap/, []],
    ['text', async () => strToU8('geen zip'), /geen \(hele\) werkmap/, []],
    ['half a file', async () => (await xlsxOf(sample)).subarray(0, 900), /geen \(hele\)/, []],
    ['another zip', async () => zipSync({ 'a.txt': strToU8('a') }), /geen werkmap/, []],
    ['macros', () => withFile('xl/vbaProject.bin', () => 'x'), /macro/, []],
    [
      'links to elsewhere',
      () => withFile('xl/externalLinks/1.xml', () => '<a/>'),
      /koppelingen/,
      [],
    ],
    [
      'entities',
      () => inSheet1(/<\?xml[^>]*>/, '$&<!DOCTYPE a [<!ENTITY b "c">]>'),
      /naar buiten/,
      [],
    ],
    [
      'a formula',
      () => inSheet1(firstCell, '<c r="B2"><f>1+1</f><v>2</v></c>'),
      /kan zo niet/,
      [{ sheet: 'Instrument', row: 2, column: 'B', reason: expect.stringContaining('formule') }],
    ],
    [
      'a value of another type',
      () => inSheet1(firstCell, '<c r="B2" t="b"><v>1</v></c>'),
      /kan zo niet/,
      [{ sheet: 'Instrument', row: 2, reason: expect.stringContaining('WAAR') }],
    ],
    [
      'a cell far away',
      () => inSheet1(firstCell, '<c r="XFD2"><v>1</v></c>'),
      /te groot/,
      [{ sheet: 'Instrument', row: 2 }],
    ],
    [
      'more cells than any questionnaire has',
      () => inSheet1(firstCell, '<c r="B2"/>'.repeat(20_001)),
      /meer dan 20000 cellen/,
      [],
    ],
    [
      'a zip bomb',
      () => withFile('xl/bomb.xml', () => ' '.repeat(51 * 1_024 * 1_024)),
      /uitgepakt te groot/,
      [],
    ],
  ])('is refused with %s', async (_what, make, message, problems) => {
    const bytes = await make();
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
      details: { problems: problems.map((each) => expect.objectContaining(each)) },
    });
  });

  it('says sheet, row and reason of what an author forgot', async () => {
    const [theme] = sample.themes;
    const nameless = { ...sample, themes: [{ ...theme, title: '' }] } as Instrument;
    await expect(read(await xlsxOf(nameless))).rejects.toMatchObject({
      details: {
        problems: expect.arrayContaining([
          expect.objectContaining({ sheet: 'Themas', row: 2, reason: expect.any(String) }),
        ]),
      },
    });
  });

  it('ends a child that takes too long', async () => {
    await expect(read(await xlsxOf(sample), { timeoutMs: 1 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('tijd'),
    });
  });

  it('outlives a child that needs too much memory', async () => {
    await expect(read(await xlsxOf(sample), { memoryMb: 1 })).rejects.toMatchObject({
      message: expect.stringContaining('geheugen'),
    });
  });
});
