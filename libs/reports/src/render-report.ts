import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toSvg } from '@ijkpunt/charts/svg';
import type { RegionStyle } from '@ijkpunt/tenancy';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printedColors } from './print/accent.js';
import { councilDocument } from './print/council-document.js';
import type { Block, PrintedDocument } from './print/document.js';
import { municipalityDocument } from './print/municipality-document.js';
import { regionDocument } from './print/region-document.js';
import { printableBy } from './print/printable.js';
import type { ReportForm } from './report-kinds.js';
import type { ReportOptions, ReportSource } from './report-source.js';

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
 * Renders a report as tagged PDF. The workspace is an empty folder, the template is fixed, and the
 * figures come in as JSON: no text of a user can reach a file or become markup. Synchronous, so it
 * belongs in a child process. A logo that cannot be drawn costs the logo and not the report.
 */
export function renderReport(source: ReportSource, options: ReportOptions): Buffer {
  const document = documentOf(source, options);
  const { style, form } = options;
  try {
    return print(document, style, standards[form]);
  } catch (error) {
    if (style.logo === null) throw error;
    return print(document, { ...style, logo: null }, standards[form]);
  }
}

function documentOf(source: ReportSource, options: ReportOptions): PrintedDocument {
  if (source.kind === 'region') return regionDocument(source, options);
  return source.kind === 'council'
    ? councilDocument(source, options)
    : municipalityDocument(source, options);
}

/** What is no text of anybody: paths of a drawing, and addresses that were checked. */
const exempt = new Set(['d', 'to']);
function toPrintableDocument(document: PrintedDocument): PrintedDocument {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      typeof value === 'string' && !exempt.has(key) ? toPrintable(value) : value,
    ),
  );
}

/** Typst reads pictures from files: each chart becomes one, and its block the name of it. */
function drawCharts(document: PrintedDocument, accent: string) {
  const pictures: string[] = [];
  const drawn = (block: Block): unknown => {
    if (block.kind === 'beside') return { ...block, blocks: block.blocks.map(drawn) };
    if (block.kind !== 'figure') return block;
    pictures.push(toSvg(block.chart, { accent }));
    const { description: alt, width, height } = block.chart;
    return { kind: block.kind, file: `/chart-${pictures.length}.svg`, alt, ratio: height / width };
  };
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map(drawn),
  }));
  return { data: { ...document, chapters }, pictures };
}

function print(document: PrintedDocument, { accent, logo }: RegionStyle, standard: string): Buffer {
  const colors = printedColors(accent);
  const { data, pictures } = drawCharts(toPrintableDocument(document), colors.own);
  const logoFile = logo && `/logo.${logo.type === 'image/png' ? 'png' : 'jpg'}`;
  const workspace = mkdtempSync(join(tmpdir(), 'ijkpunt-report-'));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  const add = (name: string, content: string | Uint8Array): void =>
    compiler.mapShadow(join(workspace, name), Buffer.from(content));
  try {
    for (const [name, content] of parts) add(name, content);
    pictures.forEach((svg, index) => add(`chart-${index + 1}.svg`, svg));
    if (logo && logoFile) add(logoFile, logo.bytes);
    add('data.json', JSON.stringify({ ...data, colors, logo: logoFile }));
    const compiled = compiler.compile({ mainFileContent: main });
    if (compiled.result === null) throw new Error(`Typst: ${reasonOf(compiled.takeDiagnostics())}`);
    return compiler.pdf(compiled.result, { pdfStandard: standard, pdfTags: true });
  } finally {
    // Without this the process keeps every report it ever made: 738 MB after fifty.
    compiler.evictCache(0);
    rmSync(workspace, { recursive: true, force: true });
  }
}

const reasonOf = (error: { readonly shortDiagnostics: unknown } | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? 'no diagnostics');
