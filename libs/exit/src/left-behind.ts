/** Tables of regions that an archive goes without, each with the reason that it tells. */
export const leftBehind: Readonly<Record<string, string>> = {
  events: 'werk van deze installatie, dat al gedaan is',
  idempotency_keys: 'herhaalde verzoeken, een dag bewaard',
  scan_presence: 'wie op dit moment waar kijkt',
  region_exports: 'het meenemen zelf',
  region_export_parts: 'de archieven zelf',
};

/** Columns that stay behind: with them somebody could come in elsewhere. */
export const leftOut: Readonly<Record<string, readonly string[]>> = {
  scan_requests: ['token_hash'],
  share_links: ['token_hash'],
  messages: ['leave_hash'],
};

/** Bytes that people know as a file: in the archive they are one. */
export const fileColumns: Readonly<Record<string, string>> = {
  report_files: 'bytes',
  baseline_imports: 'file_bytes',
  region_logos: 'bytes',
};

/** Where those files lie in the archive, and which column of the row is their hash. */
export const filePlaces: Readonly<Record<string, { folder: string; hash: string }>> = {
  report_files: { folder: 'rapportages/', hash: 'sha256' },
  baseline_imports: { folder: 'nulmetingen/', hash: 'file_sha256' },
  region_logos: { folder: 'huisstijl/', hash: 'sha256' },
};

/** What of a table stands in its JSON. */
export function columnsInJson(table: {
  readonly name: string;
  readonly columns: readonly string[];
}): string[] {
  const elsewhere = [...(leftOut[table.name] ?? []), fileColumns[table.name]];
  return table.columns.filter((column) => !elsewhere.includes(column));
}
