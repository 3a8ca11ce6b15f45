import { StartRefused } from '@ijkpunt/database';
import { Refusal } from '@ijkpunt/contracts';
import { restoreRegion } from '@ijkpunt/exit';
import { Database } from '@ijkpunt/platform';

/** Brings the archive of a region into this installation, as the owner of its tables. */
export async function importRegion(
  { ownerUrl, path }: { readonly ownerUrl: string; readonly path: string },
  say: (line: string) => void,
): Promise<void> {
  const owner = await Database.connect({
    url: ownerUrl,
    poolSize: 1,
    entities: [],
    // A table of a region is one statement.
    statementTimeoutMs: 600_000,
    onError: () => undefined,
  });
  try {
    const { manifest, people } = await restoreRegion(owner, path);
    const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
    say(`${manifest.region.name} staat er: ${rows} rijen, op /${manifest.region.slug}.`);
    say(
      `${people.total} mensen hebben een rol; ${people.added} waren er nog niet en hebben geen wachtwoord: nodig hen uit.`,
    );
  } catch (error) {
    throw error instanceof Refusal ? new StartRefused(error.message) : error;
  } finally {
    await owner.close();
  }
}
