import { strToU8, zipSync, type ZippableFile } from 'fflate';
import type { Cell, Sheet } from '../spreadsheet/layout.js';
import { xmlText } from './xml-text.js';

const type = 'application/vnd.oasis.opendocument.spreadsheet';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = (name: string): string =>
  `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
const namespaces = [
  ...['office', 'table', 'text', 'style'].map(namespace),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ');
const styles = `<office:automatic-styles>
<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="body" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
<style:style style:name="narrow" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="9cm"/></style:style>
</office:automatic-styles>`;
const manifest = `${declaration}<manifest:manifest ${namespace('manifest')} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/**
 * The sheets as a workbook of OpenDocument, of which every cell is plain text or a number. The
 * same sheets give the same bytes.
 */
export function writeOds(sheets: readonly Sheet[]): Buffer {
  const tables = sheets.map(tableOf).join('');
  const content = `${declaration}<office:document-content ${namespaces} office:version="1.3">${styles}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const mtime = new Date(1980, 0, 1);
  const file = (text: string, level: 0 | 6): ZippableFile => [strToU8(text), { mtime, level }];
  return Buffer.from(
    zipSync({
      // First and not packed, so that the kind of file can be told from its first bytes.
      mimetype: file(type, 0),
      'content.xml': file(content, 6),
      'META-INF/manifest.xml': file(manifest, 6),
    }),
  );
}

function tableOf({ name, rows }: Sheet): string {
  const columns = (rows[0] ?? []).map(
    (_header, index) => `<table:table-column table:style-name="${index < 2 ? 'narrow' : 'wide'}"/>`,
  );
  const written = rows.map((row, index) => rowOf(row, index === 0 ? 'head' : 'body'));
  return `<table:table table:name="${escaped(name)}">${columns.join('')}${written.join('')}</table:table>`;
}

const rowOf = (row: readonly Cell[], style: string): string =>
  `<table:table-row>${row.map((cell) => cellOf(cell, style)).join('')}</table:table-row>`;

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
