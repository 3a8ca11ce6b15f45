import type { ColumnOf, SheetName } from './layout.js';
import { problemAt, type SheetProblem, type TableRow } from './read-table.js';

/**
 * Turns the text of cells into values. What cannot be turned is reported and read as absent;
 * an empty cell is absent too, and whether that may be is for the schema to say.
 */
export class CellReader {
  constructor(private readonly problems: SheetProblem[]) {}

  number<Name extends SheetName>(row: TableRow<Name>, column: ColumnOf<Name>): number | undefined {
    const text = row.text(column);
    return text === undefined ? undefined : this.toNumber(row, column, text);
  }

  numbers<Name extends SheetName>(
    row: TableRow<Name>,
    column: ColumnOf<Name>,
  ): (number | undefined)[] | undefined {
    return this.list(row, column)?.map((text) => this.toNumber(row, column, text));
  }

  /** Codes or names with commas between them. */
  list<Name extends SheetName>(row: TableRow<Name>, column: ColumnOf<Name>): string[] | undefined {
    return row
      .text(column)
      ?.split(/[,;]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** A word of a closed list, told by the name it has on the sheet. */
  word<Name extends SheetName, Word extends string>(
    row: TableRow<Name>,
    column: ColumnOf<Name>,
    names: Readonly<Record<Word, string>>,
  ): Word | undefined {
    const text = row.text(column);
    if (text === undefined) return undefined;
    const words = Object.keys(names) as Word[];
    const found = words.find((word) => names[word].toLowerCase() === text.toLowerCase());
    if (found === undefined) {
      const choices = Object.values<string>(names).join(', ');
      this.refuse(row, column, `‘${text}’ kennen we hier niet; kies uit: ${choices}.`);
    }
    return found;
  }

  refuse<Name extends SheetName>(
    row: TableRow<Name>,
    column: ColumnOf<Name> | null,
    reason: string,
  ): void {
    this.problems.push(problemAt(row, column, reason));
  }

  private toNumber<Name extends SheetName>(
    row: TableRow<Name>,
    column: ColumnOf<Name>,
    text: string,
  ): number | undefined {
    if (/^-?\d{1,6}$/.test(text)) return Number(text);
    this.refuse(row, column, `‘${text}’ is geen heel getal.`);
    return undefined;
  }
}
