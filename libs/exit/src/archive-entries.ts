import type { RegionContext, Transaction } from '@ijkpunt/platform';
import { columnsInJson, fileColumns, leftBehind } from './left-behind.js';
import { toJsonList } from './json-lines.js';
import { peoplePath, referencePath, tablePath, type ReferenceTable } from './manifest.js';
import { jsonRows, rowsOf } from './region-rows.js';
import { readMe } from './read-me.js';
import { readTenantTables, type TenantTable } from './tenant-tables.js';
import { regionWorkbook } from './workbook.js';
import type { ArchiveEntry } from './write-archive.js';

export interface Leaving {
  readonly region: { readonly id: string; readonly slug: string; readonly name: string };
  readonly context: RegionContext;
  readonly madeAt: Date;
}

/** How many rows went along; complete once every entry was written. */
export interface Counts {
  people: number;
  readonly tables: Record<string, number>;
}

export interface ArchiveContent {
  readonly entries: AsyncIterable<ArchiveEntry>;
  readonly count: number;
}

interface PlacedFile {
  readonly path: string;
  readonly key: string;
}

/** The questionnaires that anything of the region was asked with, in every version. */
const askedInstruments = `select instrument_code from campaigns
  union select instrument_code from schedules
  union select line::jsonb ->> 'instrument_code'
          from app.region_rows('baseline_imports', array['id', 'instrument_code']) line`;
const membersOf = `select m.municipality_code from memberships m
  union select line::jsonb ->> 'municipality_code'
          from identity.people_of_region() person, jsonb_array_elements(person::jsonb -> 'roles') line
         where line ->> 'municipality_code' is not null`;
const references: Readonly<Record<ReferenceTable, string>> = {
  municipalities: `select to_jsonb(g)::text as line from municipalities g
    where code in (${membersOf})
       or code in (select predecessor_code from municipality_changes
                    where successor_code in (${membersOf}))
       or code in (select successor_code from municipality_changes
                    where predecessor_code in (${membersOf})) order by code`,
  municipality_changes: `select to_jsonb(c)::text as line from municipality_changes c
    where predecessor_code in (${membersOf}) or successor_code in (${membersOf})
    order by predecessor_code, successor_code`,
  instrument_versions: `select to_jsonb(v)::text as line from instrument_versions v
    where instrument_code in (${askedInstruments}) order by instrument_code, version`,
};

/** Every file of the archive but the manifest, in the order in which they are read. */
export async function archiveContent(
  tx: Transaction,
  leaving: Leaving,
  counts: Counts,
): Promise<ArchiveContent> {
  const tables = (await readTenantTables(tx)).filter(({ name }) => !(name in leftBehind));
  const reports = await placeReports(tx);
  const originals = await placeOriginals(tx);
  const logos = await placeLogos(tx);
  return {
    // Besides those three: what to read first, the workbook, the people and what rows point at.
    count:
      tables.length +
      reports.length +
      originals.length +
      logos.length +
      3 +
      Object.keys(references).length,
    entries: each(tx, leaving, { counts, tables, reports, originals, logos }),
  };
}

interface Parts {
  readonly counts: Counts;
  readonly tables: readonly TenantTable[];
  readonly reports: readonly PlacedFile[];
  readonly originals: readonly PlacedFile[];
  readonly logos: readonly PlacedFile[];
}

async function* each(
  tx: Transaction,
  leaving: Leaving,
  { counts, tables, reports, originals, logos }: Parts,
): AsyncGenerator<ArchiveEntry> {
  yield { path: 'LEESMIJ.txt', content: [readMe(leaving)] };
  yield { path: `${leaving.region.slug}.xlsx`, content: [await regionWorkbook(tx, leaving)] };
  yield {
    path: peoplePath,
    content: toJsonList(
      linesOf(tx, 'select line from identity.people_of_region() line'),
      (count) => (counts.people = count),
    ),
  };
  for (const [table, statement] of Object.entries(references)) {
    const content = toJsonList(linesOf(tx, statement), () => undefined);
    yield { path: referencePath(table as ReferenceTable), content };
  }
  for (const table of tables) {
    const rows = jsonRows(tx, table.name, columnsInJson(table));
    const content = toJsonList(rows, (count) => (counts.tables[table.name] = count));
    yield { path: tablePath(table.name), content };
  }
  for (const { path, key } of reports) {
    const statement = `select bytes from report_files where encode(sha256, 'hex') = '${key}' limit 1`;
    yield { path, content: bytesOf(tx, statement) };
  }
  for (const { path, key } of originals) {
    const column = fileColumns['baseline_imports'];
    const statement = `select decode(substr(line::jsonb ->> '${column}', 3), 'hex') as bytes
      from app.region_rows('baseline_imports', array['id', '${column}']) line
     where line::jsonb ->> 'id' = '${key}'`;
    yield { path, content: bytesOf(tx, statement) };
  }
  for (const { path, key } of logos) {
    const statement = `select bytes from region_logos where encode(sha256, 'hex') = '${key}'`;
    yield { path, content: bytesOf(tx, statement) };
  }
}

async function* linesOf(tx: Transaction, statement: string): AsyncGenerator<string> {
  for await (const { line } of rowsOf<{ line: string }>(tx, statement, 50)) yield line;
}

/** Asked when its turn comes, so that one file at a time is in memory. */
async function* bytesOf(tx: Transaction, statement: string): AsyncGenerator<Buffer> {
  const rows: { bytes: Buffer }[] = await tx.query(statement);
  for (const { bytes } of rows) yield bytes;
}

/** Each file once, under the name that it was handed out by. */
async function placeReports(tx: Transaction): Promise<PlacedFile[]> {
  const files: { key: string; folder: string | null; name: string | null }[] = await tx.query(
    `select distinct on (encode(f.sha256, 'hex')) encode(f.sha256, 'hex') as key,
            c.slug as folder, r.file_name as name
       from report_files f
       left join reports r on r.region_id = f.region_id and r.sha256 = f.sha256
         and r.municipality_code is not distinct from f.municipality_code
       left join campaigns c on c.region_id = r.region_id and c.id = r.campaign_id
      order by encode(f.sha256, 'hex'), r.created_at, r.id`,
  );
  const taken = new Set<string>();
  return files.map(({ key, folder, name }) => {
    const stem = safeName((name ?? key).replace(/\.pdf$/, ''));
    const place = `rapportages/${safeName(folder ?? 'overig')}/${stem}`;
    const path = taken.has(place) ? `${place}-${key.slice(0, 12)}.pdf` : `${place}.pdf`;
    taken.add(place);
    return { path, key };
  });
}

/** What somebody called a file stands in its row; here it could lead out of the archive. */
async function placeOriginals(tx: Transaction): Promise<PlacedFile[]> {
  const files: { key: string; name: string }[] = await tx.query(
    `select line::jsonb ->> 'id' as key, line::jsonb ->> 'file_name' as name
       from app.region_rows('baseline_imports', array['id', 'file_name']) line`,
  );
  return files.map(({ key, name }) => {
    const [, kind = 'bin'] = /\.(xlsx|ods|csv)$/i.exec(name) ?? [];
    return { path: originalPath(key, kind.toLowerCase()), key };
  });
}

async function placeLogos(tx: Transaction): Promise<PlacedFile[]> {
  const logos: { key: string; type: string }[] = await tx.query(
    `select encode(sha256, 'hex') as key, type from region_logos`,
  );
  return logos.map(({ key, type }) => ({
    path: `huisstijl/logo.${type === 'image/png' ? 'png' : 'jpg'}`,
    key,
  }));
}

const originalPath = (id: string, kind: string): string => `nulmetingen/${id}.${kind}`;
const safeName = (name: string): string => name.replace(/[^\w.-]/g, '-').replace(/^\.+/, '');
