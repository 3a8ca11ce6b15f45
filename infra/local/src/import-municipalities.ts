import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { StartRefused } from '@ijkpunt/database';
import { readTables, tableKindOf } from '@ijkpunt/instruments';
import type { Database } from '@ijkpunt/platform';
import { ImportChanges, ImportTable, type PlatformAccess, type TableRow } from '@ijkpunt/tenancy';

interface TableFile {
  readonly path: string;
  /** The day on which the table holds, and since when what is new in it exists. */
  readonly day: string;
  readonly deed: string;
}

/** Shows what the national table of a year would change, and takes over all of it when told to. */
export async function importMunicipalities(
  admin: Database,
  access: PlatformAccess,
  { path, day, deed }: TableFile,
  say: (line: string) => void,
): Promise<void> {
  const isToTake = readDeed(deed);
  const use = new ImportTable(admin);
  const { added, renamed, gone, unchanged, regions, problems } = await use.compare(
    access,
    await rowsOf(path),
    day,
  );
  say(`Gelijk: ${unchanged}`);
  for (const { code, name } of added) say(`Nieuw: ${code} ${name}`);
  for (const { code, from, to } of renamed) say(`Andere naam: ${code} ${from} wordt ${to}`);
  for (const { code, name } of gone)
    say(`Niet meer in de lijst: ${code} ${name} (herindeling nodig)`);
  for (const { region, onlyInTable, onlyHere } of regions) {
    if (onlyInTable.length > 0) say(`${region}, alleen in de lijst: ${onlyInTable.join(', ')}`);
    if (onlyHere.length > 0) say(`${region}, alleen hier: ${onlyHere.join(', ')}`);
  }
  for (const { row, reason } of problems) say(row === null ? reason : `Rij ${row}: ${reason}`);
  if (!isToTake) return;
  // Nobody looks at the rest of such a file: on the page one may choose.
  if (problems.length > 0) throw new StartRefused('Er is niets overgenomen: niet alles past.');
  const hasChanges = added.length + renamed.length > 0;
  const { changed } = hasChanges
    ? await use.run(access, { validFrom: day, added, renamed })
    : { changed: 0 };
  say(`Overgenomen: ${changed}`);
}

/** Shows what a list of changes of the map would do, and records what is new when told to. */
export async function importMunicipalityChanges(
  admin: Database,
  access: PlatformAccess,
  { path, deed }: Pick<TableFile, 'path' | 'deed'>,
  say: (line: string) => void,
): Promise<void> {
  const isToTake = readDeed(deed);
  const use = new ImportChanges(admin);
  const { changes, problems } = await use.compare(access, await rowsOf(path));
  for (const { row, reason } of problems) say(row === null ? reason : `Rij ${row}: ${reason}`);
  for (const { rows, change, state, problems: own, sentences } of changes) {
    const names = (of: typeof change.from): string => of.map(({ name }) => name).join(', ');
    const said = `${change.changedOn} ${names(change.from)} naar ${names(change.to)}`;
    say(`Rij ${rows.join(', ')}: ${said} (${stateTexts[state]})`);
    for (const sentence of [...own, ...sentences]) say(`  ${sentence}`);
  }
  if (!isToTake) return;
  const fits = changes.every(({ state }) => state === 'new' || state === 'known');
  if (problems.length > 0 || !fits) {
    throw new StartRefused('Er is niets vastgelegd: niet alles kan zonder meer.');
  }
  const fresh = changes.filter(({ state }) => state === 'new');
  const { recorded } = fresh.length > 0 ? await use.run(access, fresh) : { recorded: 0 };
  say(`Vastgelegd: ${recorded}`);
}

const stateTexts = {
  known: 'al bekend',
  new: 'nieuw',
  undecided: 'vraagt een keuze',
  wrong: 'kan niet',
};

function readDeed(deed: string): boolean {
  if (deed === 'bekijk' || deed === 'neem-over') return deed === 'neem-over';
  throw new StartRefused('Zeg als laatste bekijk of neem-over.');
}

/** The first sheet that holds anything, read as the page reads it. */
async function rowsOf(path: string): Promise<readonly TableRow[]> {
  const bytes = await readFile(path);
  const sheets = await readTables({ bytes, kind: tableKindOf(basename(path), bytes) });
  return sheets.find(({ rows }) => rows.length > 0)?.rows ?? [];
}
