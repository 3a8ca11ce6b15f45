import { conflict, isUuid, notFound } from '@ijkpunt/contracts';
import type { Sheet } from '@ijkpunt/instruments';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import type { FoundQuestion } from './find-question.js';
import type { ImportMapping } from './import-mapping.js';

/** How a question was recognized, when nobody looked at it yet. */
export interface StoredMapping extends ImportMapping {
  readonly questions: readonly {
    readonly at: number;
    readonly code: string;
    readonly by?: FoundQuestion['by'];
  }[];
}

/** What is written of an import, apart from the file. */
export interface ImportContent {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly referenceDate: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly mapping: StoredMapping;
}

export interface BaselineImport extends ImportContent {
  readonly id: string;
  readonly revision: number;
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly broughtByName: string;
  readonly broughtAt: Date;
  /** Of the measurement that was made of it; null while it is a draft. */
  readonly campaignId: string | null;
  readonly storedAt: Date | null;
  readonly storedByName: string | null;
}

const columns = `id, revision, file_name as "fileName", title,
  reference_date::text as "referenceDate", instrument_code as "instrumentCode",
  instrument_version as "instrumentVersion", brought_by_name as "broughtByName",
  brought_at as "broughtAt", campaign_id as "campaignId", stored_at as "storedAt",
  stored_by_name as "storedByName"`;
const whole = `${columns}, sheets, mapping`;

export type ImportLine = Omit<BaselineImport, 'sheets' | 'mapping'>;

/** Those of a region, newest first. */
export async function listImports(tx: Transaction, context: RegionContext): Promise<ImportLine[]> {
  return tx.query(
    `select ${columns} from baseline_imports where region_id = $1
      order by brought_at desc limit 100`,
    [context.regionId],
  );
}

export async function getImport(
  tx: Transaction,
  context: RegionContext,
  id: string,
): Promise<BaselineImport> {
  return find(tx, context, id, '');
}

/** The import as the person saw it, held until the end of the transaction. */
export async function lockImport(
  tx: Transaction,
  context: RegionContext,
  seen: { readonly id: string; readonly expectedRevision: number },
): Promise<BaselineImport> {
  const found = await find(tx, context, seen.id, 'for update');
  if (found.revision === seen.expectedRevision) return found;
  throw conflict('Iemand anders heeft deze meting intussen gewijzigd. Laad de pagina opnieuw.', {
    current: found.revision,
    yours: seen.expectedRevision,
  });
}

async function find(
  tx: Transaction,
  context: RegionContext,
  id: string,
  lock: string,
): Promise<BaselineImport> {
  if (!isUuid(id)) throw notFound();
  const [found]: BaselineImport[] = await tx.query(
    `select ${whole} from baseline_imports where region_id = $1 and id = $2 ${lock}`,
    [context.regionId, id],
  );
  if (!found) throw notFound();
  return found;
}

/** The file as it was brought. */
export async function getImportFile(
  tx: Transaction,
  context: RegionContext,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { fileName } = await getImport(tx, context, id);
  const [file]: { bytes: Buffer }[] = await tx.query(
    'select file_bytes as bytes from baseline_imports where region_id = $1 and id = $2',
    [context.regionId, id],
  );
  if (!file) throw notFound();
  return { name: fileName, bytes: file.bytes };
}

export async function writeImport(
  tx: Transaction,
  context: RegionContext,
  id: string,
  content: ImportContent,
): Promise<void> {
  const { title, referenceDate, instrumentCode, instrumentVersion, mapping } = content;
  await tx.query(
    `update baseline_imports set revision = revision + 1, title = $3, reference_date = $4,
       instrument_code = $5, instrument_version = $6, mapping = $7
      where region_id = $1 and id = $2`,
    [
      ...[context.regionId, id, title, referenceDate, instrumentCode, instrumentVersion],
      JSON.stringify(mapping),
    ],
  );
}
