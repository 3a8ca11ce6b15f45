import { newId, badInput } from '@ijkpunt/contracts';
import {
  systemContext,
  type Database,
  type RegionContext,
  type Transaction,
} from '@ijkpunt/platform';
import { audit } from '@ijkpunt/tenancy';
import { fileColumns, filePlaces, leftBehind, leftOut } from './left-behind.js';
import { referencePath, tablePath, type Manifest } from './manifest.js';
import { OpenArchive } from './open-archive.js';
import { renamePeople, restorePeople, type RestoredPeople } from './restore-people.js';
import { stage, stagedFields } from './staged-rows.js';
import { readTenantTables, type TenantTable } from './tenant-tables.js';

export interface RestoredRegion {
  readonly manifest: Manifest;
  readonly people: RestoredPeople;
}

/**
 * Brings an archive into this installation: everything, or nothing. Runs as the owner of the
 * tables, since no other role may write all of them; only whoever works at the server is that.
 * Ids stay as they were, so that what was computed from the answers is computed again alike.
 */
export async function restoreRegion(owner: Database, path: string): Promise<RestoredRegion> {
  const archive = await OpenArchive.open(path);
  try {
    const { region } = archive.manifest;
    const context = systemContext(region.id, newId());
    const people = await owner.inRegion(context, async (tx) => {
      await tx.query(`select set_config('app.leaving', 'on', true)`);
      const tables = await fittingTables(tx, archive);
      await requireAbsent(tx, region);
      await restoreReferences(tx, archive);
      const restored = await restorePeople(tx, archive, region.id);
      for (const table of tables) await restoreTable(tx, archive, table);
      // What waited to be mailed was news there.
      await tx.query(`update messages set mail = 'dropped' where mail in ('waiting', 'sending')`);
      await requireCounts(tx, context, archive.manifest);
      await audit(tx, context, {
        action: 'region.restored',
        entityId: region.id,
        detail: { manifestSha256: archive.manifestSha256, madeAt: archive.manifest.madeAt },
      });
      return restored;
    });
    return { manifest: archive.manifest, people };
  } finally {
    archive.close();
  }
}

/** Parents first; a table that the archive does not have yet stays empty. */
async function fittingTables(tx: Transaction, archive: OpenArchive): Promise<TenantTable[]> {
  const tables = await readTenantTables(tx);
  const known = new Set(tables.map(({ name }) => name));
  const strange = Object.keys(archive.manifest.tables).filter(
    (name) => !known.has(name) || name in leftBehind,
  );
  if (strange.length > 0) {
    throw badInput(
      `Dit archief komt uit een nieuwere IJkpunt: deze installatie kent ${strange.join(', ')} niet. Werk IJkpunt eerst bij.`,
    );
  }
  return tables.filter(({ name }) => name in archive.manifest.tables);
}

async function requireAbsent(tx: Transaction, region: Manifest['region']): Promise<void> {
  const [found]: { region_id: string; name: string }[] = await tx.query(
    'select region_id, name from regions where region_id = $1 or slug = $2',
    [region.id, region.slug],
  );
  if (!found) return;
  throw badInput(
    found.region_id === region.id
      ? `Deze regio is hier al: ${found.name}.`
      : `Hier is al een andere regio onder het adres ${region.slug}: ${found.name}.`,
  );
}

/** What is here stays as it is; a questionnaire under the same number must be the same. */
async function restoreReferences(tx: Transaction, archive: OpenArchive): Promise<void> {
  await stage(tx, archive, referencePath('municipalities'));
  await tx.query(
    `insert into municipalities select m.* from staged,
       jsonb_populate_record(null::municipalities, line) m on conflict do nothing`,
  );
  const missing: { name: string }[] = await tx.query(
    `select line ->> 'name' as name from staged
      where not exists (select from municipalities m where m.code = line ->> 'code') order by 1`,
  );
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    throw badInput(`Onder het adres van deze gemeenten staat hier een andere: ${names}.`);
  }
  await stage(tx, archive, referencePath('municipality_changes'));
  await tx.query(
    `insert into municipality_changes select c.* from staged,
       jsonb_populate_record(null::municipality_changes, line) c on conflict do nothing`,
  );
  await stage(tx, archive, referencePath('instrument_versions'));
  const different: { code: string; version: string }[] = await tx.query(
    `select v.instrument_code as code, v.version
       from staged join instrument_versions v
         on v.instrument_code = line ->> 'instrument_code' and v.version = line ->> 'version'
      where v.content <> line -> 'content' order by 1, 2`,
  );
  if (different.length > 0) {
    const names = different.map(({ code, version }) => `${code} versie ${version}`).join(', ');
    throw badInput(`Deze vragenlijst is hier een andere onder hetzelfde nummer: ${names}.`);
  }
  await tx.query(
    `insert into instrument_versions select v.* from staged,
       jsonb_populate_record(null::instrument_versions, line) v on conflict do nothing`,
  );
}

async function restoreTable(
  tx: Transaction,
  archive: OpenArchive,
  table: TenantTable,
): Promise<void> {
  const { name, columns, personColumns } = table;
  await stage(tx, archive, tablePath(name), filesOf(archive, name));
  // Links of elsewhere open nothing here: nobody has what this would be the hash of.
  for (const column of leftOut[name] ?? []) {
    await tx.query(
      `update staged set line = line
         || jsonb_build_object($1::text, sha256(convert_to(gen_random_uuid()::text, 'UTF8')))`,
      [column],
    );
  }
  await renamePeople(tx, personColumns);
  const fields = await stagedFields(tx);
  const strange = fields.filter((field) => !columns.includes(field));
  if (strange.length > 0) {
    throw badInput(
      `Dit archief komt uit een nieuwere IJkpunt: ${name} heeft hier geen ${strange.join(', ')}. Werk IJkpunt eerst bij.`,
    );
  }
  if (fields.length === 0) return;
  const chosen = fields.map((field) => `"${field}"`);
  await tx.query(
    `insert into ${name} (${chosen.join(', ')})
     select ${chosen.map((field) => `r.${field}`).join(', ')}
       from staged, jsonb_populate_record(null::${name}, line) r order by place`,
  );
}

/** The bytes that stand in a file of the archive go back into their row. */
function filesOf(archive: OpenArchive, table: string): ((line: string) => Promise<object>) | null {
  const column = fileColumns[table];
  if (column === undefined) return null;
  return async (line) => {
    const path = pathOfFile(archive.manifest, table, JSON.parse(line) as Record<string, unknown>);
    const pieces: Buffer[] = [];
    for await (const bytes of await archive.read(path)) pieces.push(bytes as Buffer);
    return { [column]: `\\x${Buffer.concat(pieces).toString('hex')}` };
  };
}

function pathOfFile(
  { files }: Manifest,
  table: string,
  row: Readonly<Record<string, unknown>>,
): string {
  const { folder = '', hash = '' } = filePlaces[table] ?? {};
  const wanted = String(row[hash]).slice(2);
  const file = files.find(({ path, sha256 }) => path.startsWith(folder) && sha256 === wanted);
  if (!file)
    throw badInput(`Dit archief mist een bestand dat in ${tablePath(table)} genoemd wordt.`);
  return file.path;
}

async function requireCounts(
  tx: Transaction,
  { regionId }: RegionContext,
  { tables }: Manifest,
): Promise<void> {
  for (const [name, expected] of Object.entries(tables)) {
    const [counted]: { count: number }[] = await tx.query(
      `select count(*)::int as count from ${name} where region_id = $1`,
      [regionId],
    );
    if (counted?.count !== expected) {
      throw badInput(
        `Van ${name} staan er ${expected} rijen in het archief en ${counted?.count} hier.`,
      );
    }
  }
}
