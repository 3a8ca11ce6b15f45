import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { toSvg } from '@ijkpunt/charts/svg';
import type { RegionStyle } from '@ijkpunt/tenancy';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printedColors } from './print/accent.js';
import type { Block, PrintedDocument } from './print/document.js';
import { printableBy } from './print/printable.js';
import { printedDocument } from './print/printed-document.js';
import type { ReportForm } from './report-kinds.js';
import type { ReportOptions, ReportSource } from './report-source.js';
import { markRowHeaders } from './row-headers.js';

const standards: Record<ReportForm, string> = { 'pdf-ua': 'ua-1', 'pdf-a': 'a-2a' };
const main = readTemplate('report.typ').toString('utf8');
const parts = ['base.typ', 'tables.typ', 'blocks.typ', 'cover.typ', 'council.typ'].map(
  (name) => [name, readTemplate(name)] as const,
);
const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);
const fonts = ['400Regular', '600SemiBold', '700Bold'].map((weight) =>
  readFileSync(join(fontFolder, weight, `SourceSans3_${weight}.ttf`)),
);
const toPrintable = printableBy(fonts);

function readTemplate(name: string): Buffer {
  return readFileSync(new URL(`../template/${name}`, import.meta.url));
}

/**
 * Renders a report as tagged PDF. There is nothing in the workspace but the fixed template and what
 * is printed, and that comes in as JSON: no text of a user can reach a file or become markup.
 * Synchronous, so it belongs in a child process. A logo that cannot be drawn costs the logo and not the report.
 */
export function renderReport(source: ReportSource, options: ReportOptions): Buffer {
  const document = printedDocument(source, options);
  const { style, form } = options;
  try {
    return print(document, style, standards[form]);
  } catch (error) {
    if (style.logo === null) throw error;
    return print(document, { ...style, logo: null }, standards[form]);
  }
}

/** What is no text of anybody: paths of a drawing, and addresses that were checked. */
const exempt = new Set(['d', 'to']);
function toPrintableDocument(document: PrintedDocument): PrintedDocument {
  function printed(this: { readonly to?: unknown }, key: string, value: unknown): unknown {
    // An address must be one when it is copied, so nothing is put in where it could be broken.
    const isText = typeof value === 'string' && !exempt.has(key) && value !== this.to;
    return isText ? toPrintable(value) : value;
  }
  return JSON.parse(JSON.stringify(document, printed));
}

const chartFile = (index: number): string => `/chart-${index + 1}.svg`;

/** Typst reads pictures from files: each chart becomes one, and its block the name of it. */
function drawCharts(document: PrintedDocument, accent: string) {
  const pictures: string[] = [];
  const drawn = (block: Block): unknown => {
    if (block.kind === 'beside') return { ...block, blocks: block.blocks.map(drawn) };
    if (block.kind !== 'figure') return block;
    const file = chartFile(pictures.length);
    pictures.push(toSvg(block.chart, { accent }));
    const { description: alt, width, height } = block.chart;
    return { kind: block.kind, file, alt, ratio: height / width };
  };
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map(drawn),
  }));
  return { data: { ...document, chapters }, pictures };
}

/** A folder that does not exist: whatever is read was put there by us. */
const workspace = '/ijkpunt-report';
let made: NodeCompiler | undefined;

/** One for all reports: to look through the fonts again for each took 12 ms. */
function compilerWithTemplate(): NodeCompiler {
  if (made) return made;
  made = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  for (const [name, content] of parts) made.mapShadow(join(workspace, name), content);
  return made;
}

function print(document: PrintedDocument, { accent, logo }: RegionStyle, standard: string): Buffer {
  const colors = printedColors(accent);
  const { data, pictures } = drawCharts(toPrintableDocument(document), colors.own);
  const logoFile = logo && `/logo.${logo.type === 'image/png' ? 'png' : 'jpg'}`;
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ...pictures.map((svg, index) => [chartFile(index), svg] as const),
    ...(logo && logoFile ? [[logoFile, logo.bytes] as const] : []),
    ['/data.json', JSON.stringify({ ...data, colors, logo: logoFile })],
  ];
  const compiler = compilerWithTemplate();
  try {
    for (const [name, content] of files) {
      compiler.mapShadow(join(workspace, name), Buffer.from(content));
    }
    const compiled = compiler.compile({ mainFileContent: main, resetRead: true });
    if (compiled.result === null) throw new Error(`Typst: ${reasonOf(compiled.takeDiagnostics())}`);
    return markRowHeaders(compiler.pdf(compiled.result, { pdfStandard: standard, pdfTags: true }));
  } finally {
    for (const [name] of files) compiler.unmapShadow(join(workspace, name));
    // Without this the process keeps every report it ever made: 738 MB after fifty. What the last
    // one was made of stays, since the next has much in common with it.
    compiler.evictCache(1);
  }
}

const reasonOf = (error: { readonly shortDiagnostics: unknown } | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? 'no diagnostics');
