import { levelsOf, typeOf, weightOf } from '../instrument-defaults.js';
import type { Instrument, InstrumentQuestion, LineageEntry } from '../instrument-shape.js';
import type { LineageKind } from '../instrument-words.js';
import { questionOf } from './lineage.js';

/** One text or setting that differs; null where it did not exist. */
export interface FieldChange {
  readonly field: string;
  readonly level?: number;
  readonly before: string | null;
  readonly after: string | null;
}

export interface QuestionChange {
  readonly kind: LineageKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly isComparable: boolean;
  readonly reason: string | null;
  /** Per pair of an old and a new question; empty when a question is only new or dropped. */
  readonly fields: readonly FieldChange[];
}

export interface VersionChanges {
  readonly instrument: readonly FieldChange[];
  readonly questions: readonly QuestionChange[];
}

/** The difference between two versions, question by question along the lineage. */
export function compareVersions(
  previous: Instrument,
  next: Instrument,
  lineage: readonly LineageEntry[] = next.lineage ?? [],
): VersionChanges {
  return {
    instrument: changesBetween(instrumentFields(previous), instrumentFields(next)),
    questions: lineage.map(({ kind, from, to, isComparable, reason }) => ({
      kind,
      from,
      to,
      isComparable,
      reason: reason ?? null,
      fields: from.flatMap((oldCode) =>
        to.flatMap((newCode) => {
          const [before, after] = [questionOf(previous, oldCode), questionOf(next, newCode)];
          return before && after
            ? changesBetween(questionFields(previous, before), questionFields(next, after))
            : [];
        }),
      ),
    })),
  };
}

type Field = Pick<FieldChange, 'field' | 'level'> & { readonly value: string | null };

function changesBetween(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const isSame = (one: Field, other: Field): boolean =>
    one.field === other.field && one.level === other.level;
  const all = [...before, ...after.filter((each) => !before.some((old) => isSame(old, each)))];
  return all.flatMap(({ field, level }) => {
    const valueIn = (fields: readonly Field[]): string | null =>
      fields.find((each) => isSame(each, { field, level, value: null }))?.value ?? null;
    const change = { field, before: valueIn(before), after: valueIn(after) };
    if (change.before === change.after) return [];
    return [level === undefined ? change : { ...change, level }];
  });
}

const list = (values: readonly (string | number)[] | undefined): string | null =>
  values?.length ? values.join(', ') : null;

const questionFields = (instrument: Instrument, question: InstrumentQuestion): Field[] => [
  { field: 'code', value: question.code },
  { field: 'type', value: typeOf(question) },
  { field: 'statement', value: question.statement },
  { field: 'explanation', value: question.explanation ?? null },
  { field: 'evidence', value: question.evidence ?? null },
  ...levelsOf(question).map((value, index) => ({
    field: 'levels',
    level: instrument.scale[index]?.value ?? index + 1,
    value,
  })),
  { field: 'answeredBy', value: list(question.answeredBy) },
  { field: 'buildingBlocks', value: list(question.buildingBlocks) },
  { field: 'basicFunctions', value: list(question.basicFunctions) },
  { field: 'weight', value: String(weightOf(question)) },
];

const instrumentFields = (instrument: Instrument): Field[] => [
  { field: 'title', value: instrument.title },
  { field: 'introduction', value: instrument.introduction ?? null },
  { field: 'documents', value: instrument.documents?.title ?? null },
  ...instrument.scale.map(({ value, label }) => ({ field: 'scale', level: value, value: label })),
  ...instrument.themes.map(({ code, title }) => ({ field: `theme ${code}`, value: title })),
  ...(instrument.glossary ?? []).map(({ term, explanation }) => ({
    field: `glossary ${term}`,
    value: explanation,
  })),
];
