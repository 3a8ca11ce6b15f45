import { layout, properties, type SheetName } from './layout.js';
import type { SheetProblem, TableRow } from './read-table.js';

/** Remembers which row each part of the document came from, so that a fault can be pointed at. */
export class Origins {
  private readonly rows = new Map<string, { sheet: SheetName; row: number; column?: string }>();

  /** `column` when the row holds this one value; else the column is told by the field's name. */
  note(
    { sheet, row }: Pick<TableRow<SheetName>, 'sheet' | 'row'>,
    path: string,
    column?: string,
  ): void {
    this.rows.set(path, { sheet, row, ...(column === undefined ? {} : { column }) });
  }

  locate(path: readonly PropertyKey[]): Omit<SheetProblem, 'reason'> {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.rows.get(path.slice(0, length).join('.'));
      if (!found) continue;
      const field = found.column ?? String(path[length] ?? '');
      // A table of titles keeps them in the column of the terms.
      const key = field === 'title' && found.sheet === 'Begrippen' ? 'term' : field;
      const [, column] =
        Object.entries<string>(layout[found.sheet]).find(([name]) => name === key) ?? [];
      return { sheet: found.sheet, row: found.row, column: column ?? null };
    }
    const [, property] =
      Object.entries<string>(properties).find(([name]) => name === path.join('.')) ?? [];
    return { sheet: 'Instrument', row: null, column: property ?? null };
  }
}
