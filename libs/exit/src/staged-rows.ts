import type { Transaction } from '@ijkpunt/platform';
import { fromJsonList } from './json-lines.js';
import type { OpenArchive } from './open-archive.js';

const linesAtOnce = 200;

/**
 * Brings the rows of one file to the database as they stand, into a table of this transaction
 * alone: there they are changed and checked by what knows its own types.
 */
export async function stage(
  tx: Transaction,
  archive: OpenArchive,
  path: string,
  extra: ((line: string) => Promise<object>) | null = null,
): Promise<void> {
  await tx.query(
    'create temp table if not exists staged (place bigserial, line jsonb not null) on commit drop',
  );
  await tx.query('truncate staged');
  const put = (lines: readonly string[], added: object): Promise<unknown> =>
    tx.query(
      'insert into staged (line) select line::jsonb || $2::jsonb from unnest($1::text[]) line',
      [lines, JSON.stringify(added)],
    );
  let waiting: string[] = [];
  for await (const line of fromJsonList(await archive.read(path))) {
    if (extra) {
      await put([line], await extra(line));
      continue;
    }
    waiting.push(line);
    if (waiting.length < linesAtOnce) continue;
    await put(waiting, {});
    waiting = [];
  }
  await put(waiting, {});
}

/** The fields that any staged row has. */
export async function stagedFields(tx: Transaction): Promise<string[]> {
  const rows: { field: string }[] = await tx.query(
    'select distinct jsonb_object_keys(line) as field from staged order by 1',
  );
  return rows.map(({ field }) => field);
}
