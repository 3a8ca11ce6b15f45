import { inflateSync } from 'node:zlib';

/** An element of the structure of a tagged PDF: what an aid for reading makes of it. */
export interface Tagged {
  readonly tag: string;
  readonly alt: string | null;
  /** Of a head in a table: of what it is the head. */
  readonly scope: string | null;
  /** What stands in it, the elements in it included; white space and soft breaks are gone. */
  readonly text: string;
  readonly children: readonly Tagged[];
}

/** Without what a line break or a soft hyphen may change: how texts in a PDF are compared. */
export const bare = (text: string): string => text.replace(/[\s\u00AD\u200B]/gu, '');

type Objects = ReadonlyMap<string, string>;
/** The bodies of the file's objects by number; Typst writes them plain, only streams are packed. */
function objectsOf(pdf: Buffer): Objects {
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

type Fonts = ReadonlyMap<string, ReadonlyMap<string, string>>;
/** What a page shows, by the number under which the structure names each piece; -1 is decoration. */
function pieceTexts(content: string, fonts: Fonts): Map<number, string> {
  const pieces = new Map<number, string>();
  const open: number[] = [];
  let font: ReadonlyMap<string, string> | undefined;
  for (let at = 0; at < content.length; at += 1) {
    const rest = content.slice(at, at + 80);
    const [begin, name, mark] = /^\/\w+ (?:(?:<<.*?>>) )?(BDC|BMC)|^\/(f\d+) [\d.]+ Tf/su.exec(
      rest,
    ) ?? [null];
    if (begin && mark) font = fonts.get(mark);
    else if (begin && name) {
      const own = /\/MCID (\d+)/u.exec(begin)?.[1];
      open.push(begin.startsWith('/Artifact') ? -1 : Number(own ?? open.at(-1) ?? -1));
      at += begin.length - 1;
      continue;
    }
    if (rest.startsWith('EMC')) open.pop();
    if (content.charAt(at) !== '(') continue;
    const { bytes, end } = readString(content, at);
    const glyphs = Buffer.from(bytes, 'latin1').toString('hex').match(/.{4}/gu) ?? [];
    const text = glyphs.map((glyph) => font?.get(glyph) ?? '').join('');
    const piece = open.at(-1) ?? -1;
    pieces.set(piece, (pieces.get(piece) ?? '') + text);
    at = end;
  }
  return pieces;
}

const contentOf = (objects: Objects, page: string): string => {
  const [, contents = ''] = /\/Contents (\d+) 0 R/u.exec(page) ?? [];
  return unpack(objects.get(contents) ?? '');
};

function readPages(objects: Objects): Map<string, Map<number, string>> {
  const glyphsOf = (font: string): Map<string, string> => {
    const [, cmap = ''] = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(font) ?? '') ?? [];
    return glyphTexts(unpack(objects.get(cmap) ?? ''));
  };
  const pages = [...objects].filter(([, body]) => /\/Type \/Page\b/u.test(body));
  return new Map(
    pages.map(([number, page]) => {
      const named = Array.from(
        page.matchAll(/\/(f\d+) (\d+) 0 R/gu),
        ([, name = '', font = '']) => [name, glyphsOf(font)] as const,
      );
      return [number, pieceTexts(contentOf(objects, page), new Map(named))];
    }),
  );
}

function altOf(body: string): string | null {
  const hex = /\/Alt <FEFF([0-9A-F]*)>/u.exec(body)?.[1];
  if (hex !== undefined) return fromUtf16(hex);
  const start = body.indexOf('/Alt (');
  return start < 0 ? null : readString(body, start + '/Alt '.length).bytes;
}

/** A tagged PDF as an aid for reading meets it. */
export function readPdf(pdf: Buffer) {
  const objects = objectsOf(pdf);
  const pages = readPages(objects);
  const read = (number: string): Tagged => {
    const body = objects.get(number) ?? '';
    const page = /\/Pg (\d+) 0 R\n>>$/u.exec(body)?.[1] ?? '';
    const [, list = ''] = /\/K \[(.*)\]/su.exec(body.slice(body.lastIndexOf('/K ['))) ?? [];
    const children: Tagged[] = [];
    let text = '';
    const parts = list.matchAll(/<<(.*?)>>|(\d+) 0 R|(\d+)/gsu);
    for (const [, marked, child, piece] of parts) {
      if (child !== undefined) {
        const one = read(child);
        children.push(one);
        text += one.text;
      } else if (piece !== undefined) {
        text += pages.get(page)?.get(Number(piece)) ?? '';
      } else if (marked?.includes('/MCID')) {
        const [, at = ''] = /\/Pg (\d+) 0 R/u.exec(marked) ?? [];
        text += pages.get(at)?.get(Number(/\/MCID (\d+)/u.exec(marked)?.[1])) ?? '';
      }
    }
    const tag = /\/S \/(\w+)/u.exec(body)?.[1] ?? '';
    const scope = /\/Scope \/(\w+)/u.exec(body)?.[1] ?? null;
    return { tag, alt: altOf(body), scope, text: bare(text), children };
  };
  const root = [...objects.values()].find((body) => body.includes('/Type /StructTreeRoot')) ?? '';
  const [, top = ''] = /\/K \[(\d+) 0 R\]/u.exec(root) ?? [];
  const tree = read(top);
  const pieces = [...pages.values()].flatMap((page) => [...page.values()]);
  return {
    pageCount: pages.size,
    /** All text that is drawn, decoration included. */
    text: bare(pieces.join('')),
    tree,
    /** The operators that draw the pages. */
    drawn: [...pages.keys()].map((page) => contentOf(objects, objects.get(page) ?? '')).join('\n'),
    /** Every element with one of these tags, in the order of reading. */
    all: (...tags: readonly string[]): Tagged[] =>
      elementsOf(tree).filter(({ tag }) => tags.includes(tag)),
  };
}

const elementsOf = (element: Tagged): Tagged[] => [
  element,
  ...element.children.flatMap(elementsOf),
];
