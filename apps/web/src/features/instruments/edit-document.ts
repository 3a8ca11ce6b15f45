import type {
  InstrumentDocument,
  NumberedEntry,
  Question,
  QuestionKind,
  Table,
  Theme,
} from './document.js';

/** A place in a document as the server names it: `themes.0.questions.2.statement`. */
export type Path = string;

const isIndex = (step: string): boolean => /^[0-9]+$/.test(step);

export function valueAt(document: unknown, path: Path): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string, unknown>)[step];
  }, document);
}

/** The same document with another value at this place; undefined takes the field away. */
export const withValue = (
  document: InstrumentDocument,
  path: Path,
  value: unknown,
): InstrumentDocument => replaced(document, path.split('.'), value) as InstrumentDocument;

function replaced(target: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (isIndex(step)) {
    const items: readonly unknown[] = Array.isArray(target) ? target : [];
    // A text for a level that the question lacks comes after empty ones for those between.
    const padding = Array.from({ length: Number(step) + 1 - items.length }, () => '');
    return [...items, ...padding].map((item, index) =>
      index === Number(step) ? replaced(item, rest, value) : item,
    );
  }
  const fields = (target ?? {}) as Record<string, unknown>;
  const next = replaced(fields[step], rest, value);
  if (next !== undefined) return { ...fields, [step]: next };
  const { [step]: _gone, ...others } = fields;
  return others;
}

const listAt = (document: InstrumentDocument, path: Path): readonly unknown[] => {
  const list = valueAt(document, path);
  return Array.isArray(list) ? list : [];
};

export const withItem = (
  document: InstrumentDocument,
  path: Path,
  item: unknown,
): InstrumentDocument => withValue(document, path, [...listAt(document, path), item]);

export const withoutItem = (
  document: InstrumentDocument,
  path: Path,
  index: number,
): InstrumentDocument =>
  withValue(
    document,
    path,
    listAt(document, path).filter((_item, at) => at !== index),
  );

/** Changes the item's place with its neighbour; at the end of the list it stays. */
export function withMoved(
  document: InstrumentDocument,
  path: Path,
  index: number,
  by: -1 | 1,
): InstrumentDocument {
  const list = [...listAt(document, path)];
  const to = index + by;
  if (to < 0 || to >= list.length) return document;
  [list[index], list[to]] = [list[to], list[index]];
  return withValue(document, path, list);
}

const mapQuestions = (
  document: InstrumentDocument,
  change: (question: Question) => Question,
): InstrumentDocument => ({
  ...document,
  themes: document.themes.map((theme) => ({ ...theme, questions: theme.questions.map(change) })),
});

/** A level more on the scale is a text more in every question that is answered with one. */
export function withScaleLevel(document: InstrumentDocument): InstrumentDocument {
  const scale = document.scale ?? [];
  const value = (scale.at(-1)?.value ?? 0) + 1;
  const grown = mapQuestions(document, (question) =>
    question.levels ? { ...question, levels: [...question.levels, ''] } : question,
  );
  return { ...grown, scale: [...scale, { value, label: '' }] };
}

export function withoutScaleLevel(document: InstrumentDocument, index: number): InstrumentDocument {
  const shrunk = mapQuestions(document, (question) =>
    question.levels
      ? { ...question, levels: question.levels.filter((_text, at) => at !== index) }
      : question,
  );
  return withoutItem(shrunk, 'scale', index);
}

/** The document without a list that would be empty: a list that is there has something in it. */
export const withoutItemOrList = (
  document: InstrumentDocument,
  path: Path,
  index: number,
): InstrumentDocument =>
  listAt(document, path).length === 1
    ? withValue(document, path, undefined)
    : withoutItem(document, path, index);

const entriesOf = (document: InstrumentDocument, table: Table): readonly NumberedEntry[] =>
  document[table] ?? [];

const mostEntries = 20;

/** The numbers that no other line of the table has. */
export function freeNumbers(
  document: InstrumentDocument,
  table: Table,
  own?: number,
): readonly number[] {
  const taken = entriesOf(document, table).map(({ code }) => code);
  return Array.from({ length: mostEntries }, (_none, index) => index + 1).filter(
    (number) => number === own || !taken.includes(number),
  );
}

export function withEntry(document: InstrumentDocument, table: Table): InstrumentDocument {
  const [code] = freeNumbers(document, table);
  return code === undefined ? document : withItem(document, table, { code, title: '' });
}

/** Another number for a line of a table; the questions that name it go along. */
export function withEntryNumber(
  document: InstrumentDocument,
  table: Table,
  index: number,
  number: number,
): InstrumentDocument {
  const former = entriesOf(document, table)[index]?.code;
  const renumbered = mapLinks(document, table, (links) =>
    links.map((link) => (link === former ? number : link)),
  );
  return withValue(renumbered, `${table}.${index}.code`, number);
}

export function withoutEntry(
  document: InstrumentDocument,
  table: Table,
  index: number,
): InstrumentDocument {
  const former = entriesOf(document, table)[index]?.code;
  const unlinked = mapLinks(document, table, (links) => links.filter((link) => link !== former));
  return withoutItemOrList(unlinked, table, index);
}

const mapLinks = (
  document: InstrumentDocument,
  table: Table,
  change: (links: readonly number[]) => readonly number[],
): InstrumentDocument =>
  mapQuestions(document, (question) => {
    const { [table]: links, ...others } = question;
    const next = change(links ?? []);
    return next.length === 0 ? others : { ...others, [table]: next };
  });

/** The next free number of a theme; a code that was used is not given to another question. */
export function nextQuestionCode({ code, questions }: Theme): string {
  const numbers = questions.map((question) => Number(question.code.replace(/^\D+/, '')) || 0);
  return `${code}${Math.max(0, ...numbers) + 1}`;
}

function nextThemeCode({ themes }: InstrumentDocument): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.find((letter) => !themes.some(({ code }) => code === letter)) ?? 'Z';
}

export const newQuestion = (document: InstrumentDocument, code: string): Question => ({
  code,
  statement: '',
  levels: (document.scale ?? []).map(() => ''),
});

export const newTheme = (document: InstrumentDocument): Theme => {
  const code = nextThemeCode(document);
  return { code, title: '', questions: [newQuestion(document, `${code}1`)] };
};

/** Another way of answering: texts of levels belong to a question with levels alone. */
export function withKind(
  document: InstrumentDocument,
  path: Path,
  kind: QuestionKind,
): InstrumentDocument {
  const { levels, weight, isScored, type: _type, ...rest } = valueAt(document, path) as Question;
  const texts = levels ?? (document.scale ?? []).map(() => '');
  const question: Question =
    kind === 'level'
      ? {
          ...rest,
          levels: texts,
          ...(weight === undefined ? {} : { weight }),
          ...(isScored === undefined ? {} : { isScored }),
        }
      : { ...rest, type: kind };
  return withValue(document, path, question);
}
