import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MunicipalResults } from '@ijkpunt/results';
import { renderReport } from './render-report.js';
import type { ReportOptions } from './report-source.js';
import { buildResults, buildSuccessorResults, buildWaitingResults } from './results-fixture.js';

const options: ReportOptions = {
  ...{ form: 'pdf-ua', madeOn: new Date('2026-11-22T09:30:00Z') },
  verifyAt: 'https://ijkpunt.example/controleren',
  style: { name: 'Rotterdam-Rijnmond', accent: null, logo: null },
};
const print = (results: MunicipalResults): Buffer =>
  renderReport({ kind: 'municipality', results }, options);
const render = (overrides: Partial<MunicipalResults> = {}): Buffer =>
  print(buildResults(overrides));

/** The bodies of the file's objects by number; Typst writes them plain, only streams are packed. */
function objectsOf(pdf: Buffer): Map<string, string> {
  const objects = pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n(.*?)\nendobj/gsu);
  return new Map(Array.from(objects, ([, number = '', body = '']) => [number, body]));
}

function unpack(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const packed = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(packed).toString('latin1') : `${packed}`;
}

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
/** Glyph number to text, as a reader's search and copy see it. */
function glyphTexts(cmap: string): Map<string, string> {
  const pairs = cmap.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gmu);
  return new Map(
    Array.from(pairs, ([, glyph = '', text = '']) => [glyph.toLowerCase(), fromUtf16(text)]),
  );
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** The bytes of the string that opens at `start`, and where it ends; brackets inside it balance. */
function readString(content: string, start: number): { bytes: string; end: number } {
  let depth = 0;
  let bytes = '';
  for (let at = start; at < content.length; at += 1) {
    const one = content.charAt(at);
    if (one === '\\') {
      const octal = /^[0-7]{1,3}/u.exec(content.slice(at + 1, at + 4))?.[0];
      const next = content.charAt(at + 1);
      bytes += octal ? String.fromCharCode(parseInt(octal, 8)) : (escapes[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    depth += one === '(' ? 1 : one === ')' ? -1 : 0;
    if (depth === 0) return { bytes, end: at };
    if (at > start) bytes += one;
  }
  throw new Error('A string without an end.');
}

/** What a page shows: strings of two-byte glyph numbers, each in the font set before it. */
function pageText(content: string, fonts: ReadonlyMap<string, Map<string, string>>): string {
  let font: Map<string, string> | undefined;
  let text = '';
  for (let at = 0; at < content.length; at += 1) {
    const one = content.charAt(at);
    const name = one === '/' && /^\/(f\d+) [\d.]+ Tf/u.exec(content.slice(at, at + 30))?.[1];
    if (name) font = fonts.get(name);
    if (one !== '(') continue;
    const { bytes, end } = readString(content, at);
    const glyphs = Buffer.from(bytes, 'latin1').toString('hex').match(/.{4}/gu) ?? [];
    text += glyphs.map((glyph) => font?.get(glyph) ?? '').join('');
    at = end;
  }
  return text;
}

/** All text of the pages in the order drawn, without white space and soft breaks. */
function textOf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const glyphsOf = (font: string): Map<string, string> => {
    const [, cmap = ''] = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(font) ?? '') ?? [];
    return glyphTexts(unpack(objects.get(cmap) ?? ''));
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/u.test(body));
  const texts = pages.map((page) => {
    const named = Array.from(
      page.matchAll(/\/(f\d+) (\d+) 0 R/gu),
      ([, name = '', font = '']) => [name, glyphsOf(font)] as const,
    );
    const [, contents = ''] = /\/Contents (\d+) 0 R/u.exec(page) ?? [];
    return pageText(unpack(objects.get(contents) ?? ''), new Map(named));
  });
  return bare(texts.join(''));
}
const bare = (text: string): string => text.replace(/[\s\u00AD\u200B]/gu, '');

describe('renderReport', () => {
  it('makes a tagged Dutch PDF/UA file with embedded fonts', () => {
    const pdf = render();
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Lang (nl-NL)');
    expect(text).toMatch(/\/MarkInfo <<\s+\/Marked true/u);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('/Title (Resultaten van de zelfscan: Schiedam');
    expect(text.match(/\/S \/H1\b/gu)?.length).toBe(5);
    expect(text.match(/\/S \/Figure\b/gu)?.length).toBe(2);
    const fonts = text.match(/\/BaseFont \/\w+\+SourceSans3-\w+/gu) ?? [];
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    expect(text.match(/\/FontFile2 \d+ 0 R/gu)?.length).toBe(3);
  });

  it('has 4 to 6 pages with every theme, statement and figure', () => {
    const results = buildResults();
    const pdf = render();
    expect(Number(/<xmpTPg:NPages>(\d+)</u.exec(pdf.toString('latin1'))?.[1])).toBeLessThan(7);
    const text = textOf(pdf);
    for (const { title } of results.themes) expect(text).toContain(bare(title));
    for (const { statement } of results.questions) expect(text).toContain(bare(statement));
    expect(text).toContain(bare('Editie 2 van 22 november 2026, 13 van 13 gemeenten'));
    expect(text).toContain(bare('Pagina 2 van 6'));
  });

  it('gives the same bytes for the same results, also after another report', () => {
    const first = render();
    print(buildWaitingResults());
    expect(render().equals(first)).toBe(true);
  });

  it('carries the date it is given, not that of today', () => {
    expect(render().toString('latin1')).toContain('/CreationDate (D:20261122093000Z)');
  });

  it('shows no figure of the region before the gate opens', () => {
    const text = textOf(print(buildWaitingResults()));
    expect(text).toContain(bare('Nog niet ingediend: Maassluis en Vlaardingen.'));
    expect(text).not.toContain(bare('Gemiddelde regio'));
    expect(text).not.toContain('Verschil:uwscoremindievanderegio');
  });

  it.each([
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0": *',
    '$x$ ] [ ) ( { } `raw` ``` // /* */',
    '#panic() #eval("1") \\u{41} @ref <label> = kop - a_b*c* ~',
    '<script>alert(1)</script> &amp; \' "',
  ])('prints %s literally wherever a text may stand', (hostile) => {
    const results = buildResults();
    const [first, ...rest] = results.questions;
    if (first === undefined) throw new Error('The fixture has questions.');
    const pdf = render({
      municipality: { ...results.municipality, name: hostile },
      region: { slug: 'x', name: hostile },
      campaign: { ...results.campaign, title: hostile, instrumentTitle: hostile },
      themes: results.themes.map((theme) => ({ ...theme, title: hostile })),
      scale: results.scale.map(({ value }) => ({ value, label: hostile })),
      questions: [{ ...first, statement: hostile }, ...rest],
    });
    const text = textOf(pdf);
    expect(text.split(bare(hostile)).length).toBeGreaterThan(20);
    expect(text).not.toContain('root:x:');
    expect(pdf.toString('latin1')).not.toContain('/JavaScript');
  });

  it('prints Hebrew and Arabic, and a visible mark for what no font has', () => {
    const [first, ...rest] = buildResults().questions;
    if (first === undefined) throw new Error('The fixture has questions.');
    const statement = 'שלום مرحبا 漢字 \u202Eomgekeerd \u0000\uD800';
    const text = textOf(render({ questions: [{ ...first, statement }, ...rest] }));
    for (const letter of 'שלוםم') expect(text).toContain(letter);
    expect(text).toContain('\uFFFD\uFFFD');
    expect(text).toContain('omgekeerd');
  });

  it('prints a very long text and a very long word in full', () => {
    const [first, second, ...rest] = buildResults().questions;
    if (first === undefined || second === undefined) throw new Error('The fixture has questions.');
    const long = 'Een zin die maar niet ophoudt. '.repeat(300);
    const word = 'w'.repeat(3_000);
    const questions = [{ ...first, statement: long }, { ...second, statement: word }, ...rest];
    const text = textOf(render({ questions }));
    expect(text.split('ophoudt.').length - 1).toBe(300);
    expect(text.match(/w{100,}/gu)?.join('').length).toBe(3_000);
  });

  it('prints what was agreed upon and what cannot be compared, as text', () => {
    const hostile = '#panic() *b* $x$';
    const [first, second, ...rest] = buildResults().questions;
    if (first === undefined || second === undefined) throw new Error('The fixture has questions.');
    const agreement = { reason: `Het staat in ${hostile}.`, dissent: `Wie twijfelt: ${hostile}.` };
    const breakReason = `Andere maat: ${hostile}.`;
    const note = `Wij schreven ${hostile}.`;
    const questions = [{ ...first, agreement, note }, { ...second, breakReason }, ...rest];
    const pdf = render({ questions });
    const text = textOf(pdf);
    expect(pdf.toString('latin1').match(/\/S \/H1\b/gu)?.length).toBe(7);
    for (const part of [agreement.reason, agreement.dissent, breakReason, note]) {
      expect(text).toContain(bare(part));
    }
    expect(text).toContain(bare('Besloten: niveau 4.'));
    expect(text).toContain(bare('Ander standpunt:'));
    expect(textOf(render())).not.toContain(bare('Samen besloten'));
  });

  it('prints predecessors in a table of their own, and only where there are any', () => {
    const text = textOf(print(buildSuccessorResults()));
    expect(text).toContain(bare('Deze gemeenten zijn opgegaan in Maashorst.'));
    expect(text).toContain(bare('Voorganger Landerd, meting 2025: niet ingediend'));
    expect(text).toContain(bare('Voorganger Uden, meting 2025'));
    expect(textOf(render())).not.toContain('Voorganger');
  });

  it('never fails on a text, whatever is in it', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    const property = fc.property(anyText, anyText, (name, statement) => {
      const results = buildResults();
      const pdf = render({
        municipality: { ...results.municipality, name },
        themes: results.themes.slice(0, 3).map((theme) => ({ ...theme, title: statement })),
        questions: results.questions.slice(0, 3).map((one) => ({ ...one, statement })),
        lowest: [],
      });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
    fc.assert(property, { numRuns: 40, seed: 2026 });
  });

  it.each([
    ['no submission', { submission: null, total: null, totalAbsence: 'not_submitted' } as const],
    ['no earlier measurement', { previousCampaign: null, previousTotal: null } as const],
    ['no scale', { scale: [] }],
    ['no themes', { themes: [], questions: [], lowest: [], insights: [] }],
    [
      'a scale of a hundred',
      { scale: [0, 50, 100].map((value) => ({ value, label: `${value}` })) },
    ],
  ])('makes a report with %s', (_name, overrides) => {
    expect(render(overrides).length).toBeGreaterThan(10_000);
  });
});
