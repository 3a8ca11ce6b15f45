import { openToOwner } from './open-to-owner.js';

/** Brings a database to the present schema, as its owner. Safe to run again; returns what ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  // Loaded here alone: whoever only starts a cluster keeps it out of memory.
  const [{ DataSource }, { migrations }] = await Promise.all([
    import('typeorm'),
    import('./migrations/index.js'),
  ]);
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    extra: { max: 1 },
  });
  await dataSource.initialize();
  try {
    await dataSource.query('select pg_advisory_lock(7411002)');
    const applied = await dataSource.runMigrations();
    await dataSource.query(openToOwner);
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
