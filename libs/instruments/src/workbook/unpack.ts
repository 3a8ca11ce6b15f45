import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import type { SheetProblem } from '../spreadsheet/read-table.js';

export const maxCells = 20_000;
export const maxRow = 5_000;
/** The last column of two letters. */
export const maxColumn = 702;
const maxUnpackedBytes = 50 * 1_024 * 1_024;
const maxEntries = 200;

/** A file that is not to be read at all, or with the place of what may not be in it. */
export class WorkbookRefused extends Error {
  constructor(
    message: string,
    readonly problems: readonly SheetProblem[] = [],
  ) {
    super(message);
    this.name = 'WorkbookRefused';
  }
}

/** Unpacks a zip no further than it said it would; `kind` names what it should have been. */
export function unpack(bytes: Uint8Array, kind: string): Unzipped {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count += 1;
        if (total > maxUnpackedBytes || count > maxEntries) {
          throw new WorkbookRefused('Deze werkmap is uitgepakt te groot.');
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    throw new WorkbookRefused(`Dit bestand is geen (hele) werkmap van ${kind}.`);
  }
}

export const textOf = (files: Unzipped, name: string): string =>
  strFromU8(files[name] ?? new Uint8Array());

export const declaresEntities = (xml: string): boolean => /<!(DOCTYPE|ENTITY)/i.test(xml);
