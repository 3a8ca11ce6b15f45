import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { StartRefused } from '@ijkpunt/database';
import { newId } from '@ijkpunt/contracts';
import { Database, systemContext } from '@ijkpunt/platform';
import { BringFile, ReadImports, scanEntities, StoreImport } from '@ijkpunt/scans';
import { Region, type RegionAccess } from '@ijkpunt/tenancy';

interface BaselineFile {
  readonly databaseUrl: string;
  readonly adminUrl: string;
  readonly region: string;
  readonly path: string;
}

/**
 * Brings a file of an earlier measurement from the command line. It becomes a measurement when
 * everything in it was recognized; otherwise it waits as a draft for who looks at it.
 */
export async function importBaseline(
  { databaseUrl, adminUrl, region, path }: BaselineFile,
  say: (line: string) => void,
): Promise<void> {
  const connect = (url: string) =>
    Database.connect({
      url,
      poolSize: 2,
      entities: [Region, ...scanEntities],
      statementTimeoutMs: 30_000,
      onError: () => undefined,
    });
  const [app, admin] = await Promise.all([connect(databaseUrl), connect(adminUrl)]);
  try {
    const access = await accessTo(admin, region);
    const bytes = await readFile(path);
    const id = await new BringFile(app).run(access, { name: basename(path), bytes });
    const { record, check, columns } = await new ReadImports(app).one(access, id);
    const answers = check.scans.reduce((sum, scan) => sum + scan.answers.length, 0);
    say(
      `${record.title}, peildatum ${record.referenceDate}: ${check.scans.length} gemeenten, ${answers} antwoorden.`,
    );
    for (const { place, value, reason } of check.problems) say(`${place} ‘${value}’: ${reason}`);
    for (const { place, text, reason } of check.unused) say(`${place} ‘${text}’: ${reason}`);
    for (const blocker of check.blockers) say(blocker);
    const isSure =
      [check.blockers, check.problems, check.unused].every(({ length }) => length === 0) &&
      !columns.some(({ isGuess }) => isGuess);
    if (!isSure) {
      say(`Er is nog geen meting van gemaakt. Kijk het na op /${region}/metingen/inlezen/${id}`);
      return;
    }
    const request = { id, expectedRevision: record.revision, idempotencyKey: newId() };
    await new StoreImport(app).run(access, request);
    say('Opgeslagen als meting.');
  } finally {
    await Promise.all([app.close(), admin.close()]);
  }
}

/** Who works at the server acts as the region's coordinator, and is nobody in particular. */
async function accessTo(admin: Database, slug: string): Promise<RegionAccess> {
  const [found] = await admin.onPlatform<{ id: string; name: string }[]>((tx) =>
    tx.query('select region_id as id, name from regions where slug = $1', [slug]),
  );
  if (!found) throw new StartRefused(`Er is geen regio ${slug}.`);
  return {
    region: { ...found, slug, grants: [{ role: 'regional_coordinator', municipality: null }] },
    context: { ...systemContext(found.id, newId()), isRegional: true },
  };
}
