import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../spreadsheet/layout.js';

const names = ['table', 'office', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const cellOf = (cell: Cell): string => {
  if (cell === null) return '<table:table-cell/>';
  const text = `<text:p>${escaped(String(cell))}</text:p>`;
  return typeof cell === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${cell}">${text}</table:table-cell>`
    : `<table:table-cell office:value-type="string">${text}</table:table-cell>`;
};

export const rowsOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`).join('');

/** A workbook of OpenDocument with one sheet, of which the rows are given as XML. */
export const odsOf = (
  rows: string,
  { before = '', files = {} }: { before?: string; files?: Record<string, string> } = {},
): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document-content ${names}><office:body>` +
        `<office:spreadsheet><table:table table:name="Blad &amp; 1">${rows}</table:table>` +
        '</office:spreadsheet></office:body></office:document-content>',
    ),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  });
