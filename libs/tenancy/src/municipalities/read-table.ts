import { checkCode, checkName } from './municipality-names.js';

export type TableCell = string | number | null;
export type TableRow = readonly TableCell[];

/** What does not fit, and where: rows count from 1, as a spreadsheet shows them. */
export interface TableProblem {
  readonly row: number | null;
  readonly reason: string;
}

export interface TableMunicipality {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** The regions that the row puts it in, by name. */
  readonly regions: readonly string[];
}

export interface MunicipalTable {
  readonly municipalities: readonly TableMunicipality[];
  readonly problems: readonly TableProblem[];
}

const codeHeaders = ['gm_code', 'gemeentecode', 'gemeentecode_gm', 'code', 'cbs_code'];
const nameHeaders = ['naam', 'gemeentenaam', 'gemeente', 'name'];

export const textOf = (cell: TableCell | undefined): string => String(cell ?? '').trim();

/** Gemeentecode (GM) → gemeentecode_gm */
export const headerOf = (cell: TableCell): string =>
  textOf(cell)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

/** The national table of a year: a code and a name in each row, and perhaps the names of regions. */
export function readMunicipalTable(rows: readonly TableRow[]): MunicipalTable {
  const headers = (rows[0] ?? []).map(headerOf);
  const codeAt = headers.findIndex((each) => codeHeaders.includes(each));
  const nameAt = headers.findIndex((each) => nameHeaders.includes(each));
  if (codeAt < 0 || nameAt < 0) {
    return { municipalities: [], problems: [missingHeaders(headers, codeAt < 0, nameAt < 0)] };
  }
  const regionsAt = headers.flatMap((each, at) => (/regio.*naam$/.test(each) ? [at] : []));
  const problems: TableProblem[] = [];
  const found = new Map<string, TableMunicipality>();
  rows.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => textOf(cell) === '')) return;
    const row = index + 2;
    const [codeText, nameText] = [textOf(cells[codeAt]), textOf(cells[nameAt])];
    const [code, name] = [checkCode(codeText), checkName(nameText)];
    const same = code === null ? undefined : found.get(code);
    if (code === null) problems.push({ row, reason: `‘${codeText}’ is geen gemeentecode.` });
    else if (name === null) problems.push({ row, reason: `‘${nameText}’ is geen naam.` });
    else if (same) {
      problems.push({ row, reason: `${code} staat ook al op rij ${same.row} (${same.name}).` });
    } else {
      const regions = regionsAt.map((at) => textOf(cells[at])).filter((each) => each !== '');
      found.set(code, { row, code, name, regions });
    }
  });
  if (found.size === 0 && problems.length === 0) {
    problems.push({ row: null, reason: 'Onder de kopregel staat niets.' });
  }
  return { municipalities: [...found.values()], problems };
}

function missingHeaders(
  headers: readonly string[],
  lacksCode: boolean,
  lacksName: boolean,
): TableProblem {
  const wanted = [...(lacksCode ? ['gm_code'] : []), ...(lacksName ? ['naam'] : [])].join(' en ');
  const isOneColumn = headers.filter((each) => each !== '').length <= 1;
  const advice = isOneColumn
    ? ' Alles staat in één kolom: bewaar het bestand met puntkomma’s of komma’s tussen de kolommen.'
    : '';
  return { row: 1, reason: `De kopregel mist ${wanted}.${advice}` };
}
