import { levelsOf, typeOf } from '../instrument-defaults.js';
import type { Instrument, InstrumentQuestion } from '../instrument-shape.js';
import {
  layout,
  lineageKindNames,
  placeNames,
  properties,
  questionKindNames,
  ruleNames,
  scoringRuleNames,
  tableNames,
  yesNoNames,
  type Cell,
  type ColumnOf,
  type Property,
  type Sheet,
  type SheetName,
} from './layout.js';

/** The instrument as the sheets of a workbook; `fromSheets` reads them back into the same. */
export function toSheets(instrument: Instrument): Sheet[] {
  const { scale, themes, glossary = [], lineage = [], exceptions = [] } = instrument;
  const questions = themes.flatMap((theme) => theme.questions);
  return [
    sheet(
      'Instrument',
      Object.entries(propertyValues(instrument)).map(([property, value]) => ({
        key: properties[property as Property],
        value,
      })),
    ),
    sheet('Schaal', scale),
    sheet(
      'Themas',
      themes.map(({ code, title }) => ({ code, title })),
    ),
    sheet('Vragen', questions.map(questionRow)),
    sheet(
      'Niveaus',
      questions.flatMap((question) =>
        levelsOf(question).map((text, index) => ({
          question: question.code,
          value: scale[index]?.value ?? null,
          text,
        })),
      ),
    ),
    sheet('Begrippen', [
      ...(['buildingBlocks', 'basicFunctions'] as const).flatMap((table) =>
        (instrument[table] ?? []).map(({ code, title }) => ({
          table: tableNames[table],
          code,
          term: title,
        })),
      ),
      ...glossary.map((entry) => ({ table: tableNames.glossary, ...entry })),
    ]),
    sheet(
      'Herkomst',
      lineage.map(({ kind, from, to, isComparable, reason }) => ({
        kind: lineageKindNames[kind],
        from: from.join(', '),
        to: to.join(', '),
        isComparable: yesNo(isComparable),
        reason,
      })),
    ),
    sheet(
      'Uitzonderingen',
      exceptions.map(({ rule, where, reason }) => ({
        rule: ruleNames[rule],
        ...where,
        field: placeNames[where.field],
        reason,
      })),
    ),
  ];
}

const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : yesNoNames[`${value}`];

function sheet<Name extends SheetName>(
  name: Name,
  entries: readonly Partial<Record<ColumnOf<Name>, Cell | undefined>>[],
): Sheet {
  const columns = Object.keys(layout[name]) as ColumnOf<Name>[];
  const headers = Object.values<string>(layout[name]);
  return {
    name,
    rows: [headers, ...entries.map((entry) => columns.map((column) => entry[column] ?? null))],
  };
}

const propertyValues = (instrument: Instrument): Record<Property, string | undefined> => ({
  code: instrument.code,
  version: instrument.version,
  title: instrument.title,
  language: instrument.language,
  introduction: instrument.introduction,
  isScored: yesNo(instrument.isScored),
  hasRegionalMean: yesNo(instrument.hasRegionalMean),
  'scoring.rule': instrument.scoring && scoringRuleNames[instrument.scoring.rule],
  'scoring.theme.atMostMissing': instrument.scoring?.theme.atMostMissing,
  'scoring.total.atLeastThemes': instrument.scoring?.total.atLeastThemes,
  'documents.title': instrument.documents?.title,
  'documents.hint': instrument.documents?.hint,
  previousVersion: instrument.previousVersion,
});

const questionRow = (
  question: InstrumentQuestion,
): Partial<Record<ColumnOf<'Vragen'>, Cell | undefined>> => ({
  code: question.code,
  type: questionKindNames[typeOf(question)],
  statement: question.statement,
  explanation: question.explanation,
  evidence: question.evidence,
  answeredBy: question.answeredBy?.join(', '),
  buildingBlocks: question.buildingBlocks?.join(', '),
  basicFunctions: question.basicFunctions?.join(', '),
  ...('levels' in question ? { weight: question.weight, isScored: yesNo(question.isScored) } : {}),
});
