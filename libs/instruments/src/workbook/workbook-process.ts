import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { badInput, Refusal } from '@ijkpunt/contracts';
import { fromSheets } from '../spreadsheet/from-sheets.js';
import type { Sheet } from '../spreadsheet/layout.js';
import type { SheetProblem } from '../spreadsheet/read-table.js';
import type { Instrument } from '../instrument-shape.js';

export type TableKind = 'xlsx' | 'ods' | 'csv';

export interface TableFile {
  readonly bytes: Uint8Array;
  readonly kind: TableKind;
}

export type WorkbookAnswer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly refusal: string; readonly problems: readonly SheetProblem[] };

export interface ChildLimits {
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
}

/** Always the built one: a process of its own runs no TypeScript. */
const childPath = fileURLToPath(new URL('../../dist/workbook/workbook-child.js', import.meta.url));
const maxAtOnce = 2;
let atWork = 0;

/** The instrument in a workbook, or a refusal that names sheet, row and reason. */
export async function instrumentFromXlsx(
  bytes: Uint8Array,
  limits: ChildLimits = {},
): Promise<Instrument> {
  const { instrument, problems } = fromSheets(await readTables({ bytes, kind: 'xlsx' }, limits));
  if (instrument) return instrument;
  throw badInput('In deze werkmap klopt nog niet alles.', { problems: problems.slice(0, 100) });
}

/** The sheets of a file that holds tables, or a refusal that says where and why. */
export async function readTables(
  file: TableFile,
  limits: ChildLimits = {},
): Promise<readonly Sheet[]> {
  if (atWork >= maxAtOnce) {
    throw new Refusal('UNAVAILABLE', 'Er worden al bestanden ingelezen. Probeer het zo opnieuw.');
  }
  atWork += 1;
  try {
    // A process that never got going says nothing about the file: the machine was short of something.
    const answer = (await askChild(file, limits)) ?? (await askChild(file, limits));
    if (!answer) throw new Refusal('UNAVAILABLE', 'Dit bestand kan nu niet worden gelezen.');
    if ('refusal' in answer) throw badInput(answer.refusal, { problems: answer.problems });
    return answer.sheets;
  } finally {
    atWork -= 1;
  }
}

/**
 * A file of somebody else is read where it can only hurt a process that is ended anyway. Null when
 * that process ended without a word.
 */
function askChild(
  file: TableFile,
  { timeoutMs = 10_000, memoryMb = 192 }: ChildLimits,
): Promise<WorkbookAnswer | null> {
  const child = fork(childPath, {
    serialization: 'advanced',
    // Nothing of this process, its addresses and passwords above all.
    env: {},
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<WorkbookAnswer | null>((resolve) => {
    const end = (answer: WorkbookAnswer | null): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(answer);
    };
    const refuse = (refusal: string): void => end({ refusal, problems: [] });
    const timer = setTimeout(() => {
      refuse('Dit bestand kost te veel tijd om te lezen.');
    }, timeoutMs);
    child.once('message', (answer: WorkbookAnswer) => end(answer));
    child.once('error', () => end(null));
    // Out of memory the engine aborts, by a signal. Not 'exit': that may come before the answer.
    child.once('close', (_code, signal) => {
      if (signal === null) end(null);
      else refuse('Dit bestand kost te veel geheugen om te lezen.');
    });
    child.send(file, () => undefined);
  });
}
