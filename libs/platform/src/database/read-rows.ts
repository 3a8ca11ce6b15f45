import { getMetadataArgsStorage, type ObjectLiteral, type ObjectType } from 'typeorm';
import { keepPlan } from './connection.js';
import type { Transaction } from './region-transaction.js';

/** By entity and by what is behind the table's name. */
const statements = new Map<ObjectType<ObjectLiteral>, Map<string, string>>();

/**
 * Rows of an entity by plain SQL, for what is read at every look at a page: TypeORM would build
 * the same statement anew each time and Postgres plan it anew, which each cost more than the
 * rows. `where` is everything behind the table's name, and holds no value.
 */
export async function readRows<T extends ObjectLiteral>(
  tx: Transaction,
  entity: ObjectType<T>,
  where: string,
  parameters: readonly unknown[],
): Promise<T[]> {
  const known = statements.get(entity) ?? new Map<string, string>();
  statements.set(entity, known);
  const statement =
    known.get(where) ?? keepPlan(`select ${columnsOf(entity)} from ${tableOf(entity)} ${where}`);
  known.set(where, statement);
  return tx.query<T[]>(statement, [...parameters]);
}

/** The columns of an entity, under the names of its properties; of the table called `of`. */
export function columnsOf(entity: ObjectType<ObjectLiteral>, of?: string): string {
  const columns = getMetadataArgsStorage().filterColumns(entity);
  const selected = columns.map(({ propertyName, options: { name = propertyName, type } }) => {
    // A day is text to us, and would become a moment in pg.
    const cast = type === 'date' ? '::text' : '';
    return `${of ? `${of}.` : ''}${name}${cast} as "${propertyName}"`;
  });
  return selected.join(', ');
}

function tableOf(entity: ObjectType<ObjectLiteral>): string {
  const [table] = getMetadataArgsStorage().filterTables(entity);
  if (!table?.name) throw new Error(`${entity.name} has no table`);
  return table.name;
}
