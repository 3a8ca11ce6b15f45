import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { radarChart } from '@ijkpunt/charts';
import { toSvg } from '@ijkpunt/charts/svg';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { buildReportData, type ReportData } from './report-data.js';
import type { ReportForm } from './report-kinds.js';
import type { ReportOptions, ReportSource } from './report-source.js';

const standards: Record<ReportForm, string> = { 'pdf-ua': 'ua-1', 'pdf-a': 'a-2a' };

const template = ['municipality-report', 'closing']
  .map((part) => readFileSync(new URL(`../template/${part}.typ`, import.meta.url), 'utf8'))
  .join('\n');
const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);
const fonts = ['400Regular', '600SemiBold', '700Bold'].map((weight) =>
  readFileSync(join(fontFolder, weight, `SourceSans3_${weight}.ttf`)),
);

/**
 * Letters that Source Sans lacks and the fonts inside the compiler have: Hebrew and Arabic. A machine
 * with another DejaVu draws Arabic with that one; all other text has the same bytes on any machine.
 */
const fallbackLetters = /[\u05D0-\u05EA\u0621-\u063A\u0641-\u064A\u0660-\u0669]/u;
/** No text is printed beyond this; an ellipsis says so. A statement has at most a tenth of it. */
const longestText = 10_000;
const replacement = '\uFFFD';

/** The characters of a font, from format 12 of its cmap table, which Source Sans has. */
function charactersOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (record === undefined) throw new Error('The font has no character map.');
  const cmap = font.readUInt32BE(record + 8);
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + font.readUInt32BE(cmap + 8 + 8 * index);
  });
  const map = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (map === undefined) throw new Error('The font has no character map of format 12.');
  const characters = new Set<number>();
  for (let group = 0; group < font.readUInt32BE(map + 12); group += 1) {
    const at = map + 16 + 12 * group;
    const last = font.readUInt32BE(at + 4);
    for (let code = font.readUInt32BE(at); code <= last; code += 1) characters.add(code);
  }
  return characters;
}
const [characters = new Set<number>(), ...others] = fonts.map(charactersOf);
const isPrintable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (characters.has(code)) return others.every((other) => other.has(code));
  return fallbackLetters.test(character);
};

/**
 * Makes any text one that PDF/UA accepts: that standard refuses a whole report for one character
 * without a glyph. Invisible controls go (they can also turn the order of a line), a character no
 * font has becomes a visible mark, and a run of 32 without a space may be broken.
 */
function toPrintable(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  const clean = cut
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1');
  return Array.from(clean, (one) => (isPrintable(one) ? one : replacement))
    .join('')
    .replace(/\S{32}/gu, '$&\u200B');
}

function toPrintableData(data: ReportData): ReportData {
  return JSON.parse(
    JSON.stringify(data, (_key, value: unknown) =>
      typeof value === 'string' ? toPrintable(value) : value,
    ),
  );
}

/**
 * Renders a municipality's report as tagged PDF (PDF/UA-1). The workspace is an empty folder, the
 * template is fixed, and the figures come in as JSON: no text of a user can reach a file or become
 * markup. Synchronous, so it belongs in a child process.
 */
export function renderReport({ results }: ReportSource, options: ReportOptions): Buffer {
  const data = toPrintableData(buildReportData(results, options));
  const workspace = mkdtempSync(join(tmpdir(), 'ijkpunt-report-'));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  try {
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)));
    if (data.radar !== null) {
      const svg = toSvg(radarChart(data.radar, { width: 640, height: 390 }));
      compiler.mapShadow(join(workspace, 'radar.svg'), Buffer.from(svg));
    }
    const compiled = compiler.compile({ mainFileContent: template });
    if (compiled.result === null) throw new Error(`Typst: ${reasonOf(compiled.takeDiagnostics())}`);
    return compiler.pdf(compiled.result, {
      pdfStandard: standards[options.form],
      pdfTags: true,
    });
  } finally {
    // Without this the process keeps every report it ever made: 738 MB after fifty.
    compiler.evictCache(0);
    rmSync(workspace, { recursive: true, force: true });
  }
}

const reasonOf = (error: { readonly shortDiagnostics: unknown } | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? 'no diagnostics');
