import { strToU8, zipSync, type ZippableFile } from 'fflate';
import type { Cell, Sheet } from '../spreadsheet/layout.js';
import { looksOf } from './columns.js';
import { xmlText } from './xml-text.js';

const type = 'application/vnd.oasis.opendocument.spreadsheet';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = (name: string): string =>
  `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
const namespaces = [
  ...['office', 'table', 'text', 'style', 'config'].map(namespace),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
].join(' ');
const styles = `<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" fo:background-color="#e7eef2" style:vertical-align="middle"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="body" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
<number:number-style style:name="decimal"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>
<style:style style:name="figure" style:family="table-cell" style:data-style-name="decimal"><style:table-cell-properties style:vertical-align="top" fo:padding-right="0.25cm"/></style:style>
<style:style style:name="whole" style:family="table-cell"><style:table-cell-properties style:vertical-align="top" fo:padding-right="0.25cm"/></style:style>
<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>
<style:style style:name="sheet" style:family="table" style:master-page-name="lying"/>`;
/** Lying down and as wide as the paper, however many columns there are. */
const pages = `${declaration}<office:document-styles ${namespaces} office:version="1.3"><office:automatic-styles><style:page-layout style:name="paper"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="lying" style:page-layout-name="paper"/></office:master-styles></office:document-styles>`;
const manifest = `${declaration}<manifest:manifest ${namespace('manifest')} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/>${['content.xml', 'styles.xml', 'settings.xml'].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`;

/**
 * The sheets as a workbook of OpenDocument, of which every cell is plain text or a number. The
 * same sheets give the same bytes.
 */
export function writeOds(sheets: readonly Sheet[]): Buffer {
  const tables = sheets.map(tableOf).join('');
  const looks = sheets.flatMap(({ rows }) => looksOf(rows));
  const widths = [...new Set(looks.map(({ width }) => width))].map(
    (width) =>
      `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.21).toFixed(2)}cm"/></style:style>`,
  );
  const content = `${declaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${styles}${widths.join('')}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const mtime = new Date(1980, 0, 1);
  const file = (text: string, level: 0 | 6): ZippableFile => [strToU8(text), { mtime, level }];
  return Buffer.from(
    zipSync({
      // First and not packed, so that the kind of file can be told from its first bytes.
      mimetype: file(type, 0),
      'content.xml': file(content, 6),
      'styles.xml': file(pages, 6),
      'settings.xml': file(settingsOf(sheets), 6),
      'META-INF/manifest.xml': file(manifest, 6),
    }),
  );
}

/** The first row stays in sight. */
function settingsOf(sheets: readonly Sheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const views = sheets.map(
    ({ name }) =>
      `<config:config-item-map-entry config:name="${escaped(name)}">${item('VerticalSplitMode', 'short', 2)}${item('VerticalSplitPosition', 'int', 1)}${item('ActiveSplitRange', 'short', 2)}${item('PositionBottom', 'int', 1)}</config:config-item-map-entry>`,
  );
  return `${declaration}<office:document-settings ${namespaces} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${views.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

function tableOf({ name, rows }: Sheet): string {
  const looks = looksOf(rows);
  const columns = looks.map(({ width }) => `<table:table-column table:style-name="w${width}"/>`);
  const [head = [], ...body] = rows;
  const written = body.map((row) =>
    rowOf(row, (at) => {
      if (typeof row[at] !== 'number') return 'body';
      return looks[at]?.hasDecimals ? 'figure' : 'whole';
    }),
  );
  const first =
    rows.length === 0
      ? ''
      : `<table:table-header-rows>${rowOf(head, () => 'head')}</table:table-header-rows>`;
  return `<table:table table:name="${escaped(name)}" table:style-name="sheet">${columns.join('')}${first}${written.join('')}</table:table>`;
}

const rowOf = (row: readonly Cell[], styleOf: (at: number) => string): string =>
  `<table:table-row table:style-name="row">${row.map((cell, at) => cellOf(cell, styleOf(at))).join('')}</table:table-row>`;

function cellOf(cell: Cell, style: string): string {
  if (cell === null) return '<table:table-cell/>';
  const styled = `table:style-name="${style}"`;
  const text = xmlText(String(cell))
    .split('\n')
    .map((line) => `<text:p>${paragraphOf(line)}</text:p>`)
    .join('');
  return typeof cell === 'number'
    ? `<table:table-cell ${styled} office:value-type="float" office:value="${cell}">${text}</table:table-cell>`
    : `<table:table-cell ${styled} office:value-type="string">${text}</table:table-cell>`;
}

/** A reader takes several spaces for one, and none at an end, unless they are written as marks. */
const paragraphOf = (line: string): string =>
  escaped(line)
    .replace(/^ | $/g, '<text:s/>')
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replaceAll('\t', '<text:tab/>');

const escaped = (text: string): string =>
  xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
