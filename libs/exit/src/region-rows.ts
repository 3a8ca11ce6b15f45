import type { Transaction } from '@ijkpunt/platform';

let opened = 0;

/** Rows of a statement, a few at a time. Texts of the code alone: a cursor takes no values. */
export async function* rowsOf<T>(
  tx: Transaction,
  statement: string,
  atOnce = 200,
): AsyncGenerator<T> {
  const cursor = `leaving_${(opened += 1)}`;
  await tx.query(`declare ${cursor} no scroll cursor for ${statement}`);
  for (;;) {
    const rows: T[] = await tx.query(`fetch ${atOnce} from ${cursor}`);
    yield* rows;
    if (rows.length < atOnce) break;
  }
  await tx.query(`close ${cursor}`);
}

/** Rows of a table of the region as JSON, exactly as the database writes it. */
export async function* jsonRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  atOnce?: number,
): AsyncGenerator<string> {
  const wanted = columns.map((column) => `'${column}'`).join(', ');
  const statement = `select line from app.region_rows('${table}', array[${wanted}]) line`;
  for await (const { line } of rowsOf<{ line: string }>(tx, statement, atOnce)) yield line;
}
