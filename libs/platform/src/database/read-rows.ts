import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Transaction } from './database.js';

/**
 * Rows of an entity by plain SQL, for what is read at every look at a page: TypeORM would build
 * the same statement anew each time, which costs more than Postgres takes to answer it.
 * `where` is everything behind the table's name.
 */
export async function readRows<T extends ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<T>,
  where: string,
  parameters: readonly unknown[],
): Promise<T[]> {
  return tx.query<T[]>(`${selectOf(tx, entity)} ${where}`, [...parameters]);
}

const selects = new WeakMap<object, string>();

function selectOf<T extends ObjectLiteral>(tx: Transaction, entity: EntityTarget<T>): string {
  const { tableName, columns } = tx.connection.getMetadata(entity);
  const known = selects.get(columns);
  if (known) return known;
  const list = columns.map(({ databaseName, propertyName, type }) => {
    // A day is text to us, and would become a moment in pg.
    const cast = type === 'date' ? '::text' : '';
    return `${databaseName}${cast} as "${propertyName}"`;
  });
  const select = `select ${list.join(', ')} from ${tableName}`;
  selects.set(columns, select);
  return select;
}
