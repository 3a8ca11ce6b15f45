import { dayText, isCalendarDay } from '@ijkpunt/contracts';
import type {
  ChangeKind,
  MunicipalityChange,
  NamedMunicipality,
} from '../map/municipality-change.js';
import { checkCode, checkName } from './municipality-names.js';
import { headerOf, textOf, type TableProblem, type TableRow } from './read-table.js';

/** One change of the map, and the rows of the file that name its municipalities. */
export interface TableChange {
  readonly rows: readonly number[];
  readonly change: MunicipalityChange;
}

export interface ChangesTable {
  readonly changes: readonly TableChange[];
  readonly problems: readonly TableProblem[];
}

const kinds: Readonly<Record<string, ChangeKind>> = {
  samenvoeging: 'merger',
  'opgaan in': 'absorption',
  splitsing: 'split',
  grenswijziging: 'border_change',
};

const columns = {
  day: ['ingangsdatum', 'datum'],
  kind: ['soort'],
  fromCode: ['oude_gm_code', 'oude_code'],
  fromName: ['oude_naam', 'oude_gemeente'],
  toCode: ['nieuwe_gm_code', 'nieuwe_code'],
  toName: ['nieuwe_naam', 'nieuwe_gemeente'],
} as const;
type Column = keyof typeof columns;

interface Pair {
  readonly row: number;
  readonly kind: ChangeKind;
  readonly on: string;
  readonly from: NamedMunicipality;
  readonly to: NamedMunicipality;
}

/** A list of changes of the map: each row one municipality that goes to another on a day. */
export function readChangesTable(rows: readonly TableRow[]): ChangesTable {
  const headers = (rows[0] ?? []).map(headerOf);
  const at = Object.fromEntries(
    Object.entries(columns).map(([column, names]) => [
      column,
      headers.findIndex((each) => (names as readonly string[]).includes(each)),
    ]),
  ) as Record<Column, number>;
  const missing = Object.entries(columns).flatMap(([column, [name]]) =>
    at[column as Column] < 0 ? [name] : [],
  );
  if (missing.length > 0) {
    const reason = `De kopregel mist ${new Intl.ListFormat('nl').format(missing)}.`;
    return { changes: [], problems: [{ row: 1, reason }] };
  }
  const problems: TableProblem[] = [];
  const pairs: Pair[] = [];
  rows.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => textOf(cell) === '')) return;
    const row = index + 2;
    const read = readPair(row, (column) => textOf(cells[at[column]]));
    if (typeof read === 'string') problems.push({ row, reason: read });
    else {
      const same = pairs.find((each) => keyOf(each) === keyOf(read));
      if (same) problems.push({ row, reason: `Deze rij herhaalt rij ${same.row}.` });
      else pairs.push(read);
    }
  });
  if (pairs.length === 0 && problems.length === 0) {
    problems.push({ row: null, reason: 'Onder de kopregel staat niets.' });
  }
  problems.push(...endingTwice(pairs));
  problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { changes: grouped(pairs), problems };
}

const keyOf = ({ on, from, to }: Pair): string => `${on} ${from.code} ${to.code}`;

function readPair(row: number, text: (column: Column) => string): Pair | string {
  const on = readDay(text('day'));
  if (on === null) {
    const leapDay = /^(\d{4})-02-29$/.exec(text('day'));
    return leapDay
      ? `${leapDay[1]} heeft geen 29 februari.`
      : `‘${text('day')}’ is geen datum zoals 2027-01-01.`;
  }
  const kind = kinds[text('kind').toLowerCase()];
  if (!kind) return `‘${text('kind')}’ is geen soort: ${Object.keys(kinds).join(', ')}.`;
  const from = readNamed(text('fromCode'), text('fromName'));
  if (typeof from === 'string') return from;
  const to = readNamed(text('toCode'), text('toName'));
  if (typeof to === 'string') return to;
  return { row, kind, on, from, to };
}

/** 2027-01-01, or 1-1-2027 as a Dutch spreadsheet writes it. */
function readDay(text: string): string | null {
  const [, day = '', month = '', year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isCalendarDay(iso) ? iso : null;
}

function readNamed(codeText: string, nameText: string): NamedMunicipality | string {
  const code = checkCode(codeText);
  if (code === null) return `‘${codeText}’ is geen gemeentecode.`;
  const name = checkName(nameText);
  return name === null ? `‘${nameText}’ is geen naam.` : { code, name };
}

/** Of one day: what becomes one is one change, and so is what one is split into. */
function grouped(pairs: readonly Pair[]): TableChange[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const by = pair.kind === 'split' ? pair.from : pair.to;
    const key = `${pair.on} ${pair.kind} ${by.code}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()]
    .map((group) => ({
      rows: group.map(({ row }) => row),
      change: {
        kind: group[0]?.kind ?? 'merger',
        changedOn: group[0]?.on ?? '',
        from: distinct(group.map(({ from }) => from)),
        to: distinct(group.map(({ to }) => to)),
      },
    }))
    .sort((a, b) => (a.change.changedOn < b.change.changedOn ? -1 : 1));
}

const distinct = (municipalities: readonly NamedMunicipality[]): NamedMunicipality[] => [
  ...new Map(municipalities.map((each) => [each.code, each])).values(),
];

/** Nobody ends on two days, nor becomes part of two others that are no split. */
function endingTwice(pairs: readonly Pair[]): TableProblem[] {
  const ends = pairs.filter(({ kind }) => kind !== 'border_change');
  return ends.flatMap((pair, index) => {
    const former = ends
      .slice(0, index)
      .find(
        (each) =>
          each.from.code === pair.from.code &&
          (each.on !== pair.on || each.kind !== 'split' || pair.kind !== 'split'),
      );
    if (!former) return [];
    const reason = `${pair.from.name} houdt volgens rij ${former.row} al op te bestaan op ${dayText(former.on)}.`;
    return [{ row: pair.row, reason }];
  });
}
