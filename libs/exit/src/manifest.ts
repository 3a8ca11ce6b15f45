import { z } from 'zod';

/** Raised when an older installation could not read what a newer one writes. */
export const formatVersion = 1;
export const manifestPath = 'manifest.json';
export const peoplePath = 'gegevens/people.json';
export const referencePath = (table: ReferenceTable): string => `gegevens/naslag/${table}.json`;
export const tablePath = (table: string): string => `gegevens/tabellen/${table}.json`;

/** Rows of everybody that those of a region point at. */
export type ReferenceTable = 'municipalities' | 'municipality_changes' | 'instrument_versions';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileInArchive = z.strictObject({
  path: z.string().min(1).max(300),
  sizeBytes: z.int().min(0),
  sha256,
});
export type FileInArchive = z.infer<typeof fileInArchive>;

/** What every format says of itself, so that a newer one is told from a damaged one. */
export const anyManifest = z.object({ formatVersion: z.int().min(1) });

/** What an archive holds: every other file in it, and how many rows of each table. */
export const manifest = z.strictObject({
  formatVersion: z.literal(formatVersion),
  product: z.literal('IJkpunt'),
  productVersion: z.string().max(50),
  madeAt: z.iso.datetime(),
  region: z.strictObject({
    id: z.uuid(),
    slug: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
  }),
  people: z.int().min(0),
  tables: z.record(z.string().regex(/^[a-z_]+$/), z.int().min(0)),
  leftBehind: z.record(z.string(), z.string()),
  files: z.array(fileInArchive).max(200_000),
});
export type Manifest = z.infer<typeof manifest>;
