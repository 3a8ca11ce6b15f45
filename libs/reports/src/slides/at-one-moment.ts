import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** What a zip can say at the earliest. */
const mtime = new Date(1980, 0, 1);
const dates = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const named = /<Override PartName="\/([^"]+)"[^>]*\/>/g;
const numbered = /(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g;

/**
 * The same file, and the workbooks in it, as if all of it was written at one moment by a process
 * that wrote nothing before: the library counts charts on from file to file.
 */
export function atOneMoment(file: Uint8Array, moment: Date): Buffer {
  const stamp = moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
  return Buffer.from(zipSync(settled(file, stamp)));
}

function settled(file: Uint8Array, stamp: string): Zippable {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/'));
  const counts = parts.flatMap(([path]) =>
    Array.from(path.matchAll(numbered), ([, , number]) => Number(number)),
  );
  const before = counts.length > 0 ? Math.min(...counts) - 1 : 0;
  const renumbered = (text: string): string =>
    text.replace(numbered, (_all, name: string, number: string) => `${name}${+number - before}`);
  const paths = new Set(parts.map(([path]) => path));
  /** The library also names a master for each slide, though there is one. */
  const present = (text: string): string =>
    text.replace(named, (entry, path: string) => (paths.has(path) ? entry : ''));
  const contentOf = (path: string, bytes: Uint8Array): Uint8Array => {
    if (path === 'docProps/core.xml')
      return change(bytes, (xml) => xml.replace(dates, `$1${stamp}`));
    if (path === '[Content_Types].xml') return change(bytes, (xml) => renumbered(present(xml)));
    return path.endsWith('.rels') ? change(bytes, renumbered) : bytes;
  };
  return Object.fromEntries(
    parts.map(([path, bytes]) =>
      path.endsWith('.xlsx')
        ? [renumbered(path), [zipSync(settled(bytes, stamp)), { mtime, level: 0 }]]
        : [renumbered(path), [contentOf(path, bytes), { mtime, level: 6 }]],
    ),
  ) as Zippable;
}

const change = (bytes: Uint8Array, by: (xml: string) => string): Uint8Array =>
  strToU8(by(strFromU8(bytes)));
