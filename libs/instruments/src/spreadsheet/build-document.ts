import {
  lineageKindNames,
  placeNames,
  properties,
  questionKindNames,
  ruleNames,
  scoringRuleNames,
  tableNames,
  yesNoNames,
  type Property,
} from './layout.js';
import type { Origins } from './origins.js';
import { CellReader } from './read-cells.js';
import type { SheetProblem, TableRow } from './read-table.js';

export interface Tables {
  readonly properties: readonly TableRow<'Instrument'>[];
  readonly scale: readonly TableRow<'Schaal'>[];
  readonly themes: readonly TableRow<'Themas'>[];
  readonly questions: readonly TableRow<'Vragen'>[];
  readonly levels: readonly TableRow<'Niveaus'>[];
  readonly terms: readonly TableRow<'Begrippen'>[];
  readonly lineage: readonly TableRow<'Herkomst'>[];
  readonly exceptions: readonly TableRow<'Uitzonderingen'>[];
}

interface Context {
  readonly origins: Origins;
  readonly problems: SheetProblem[];
}

/** The document that the tables describe, still to be checked by the schema. */
export function buildDocument(tables: Tables, { origins, problems }: Context): unknown {
  const cells = new CellReader(problems);
  const set = readProperties(tables.properties, cells, origins);
  const yesNo = (value: string | undefined): boolean | undefined =>
    value === undefined ? undefined : value.toLowerCase() === yesNoNames.true;
  const scale = tables.scale.map((row, index) => {
    origins.note(row, `scale.${index}`);
    return { value: cells.number(row, 'value'), label: row.text('label') };
  });
  const lineage = tables.lineage.map((row, index) => {
    origins.note(row, `lineage.${index}`);
    return {
      kind: cells.word(row, 'kind', lineageKindNames),
      from: cells.list(row, 'from') ?? [],
      to: cells.list(row, 'to') ?? [],
      isComparable: toBoolean(cells.word(row, 'isComparable', yesNoNames)),
      reason: row.text('reason'),
    };
  });
  return withoutAbsent({
    code: set.code,
    version: set.version,
    title: set.title,
    language: set.language,
    introduction: set.introduction,
    isScored: yesNo(set.isScored),
    hasRegionalMean: yesNo(set.hasRegionalMean),
    scoring: readScoring(set),
    scale,
    ...readTerms(tables.terms, cells, origins),
    documents:
      set['documents.title'] || set['documents.hint']
        ? { title: set['documents.title'], hint: set['documents.hint'] }
        : undefined,
    themes: readThemes(tables, cells, origins),
    previousVersion: set.previousVersion,
    lineage: lineage.length > 0 || set.previousVersion ? lineage : undefined,
    exceptions: notEmpty(
      tables.exceptions.map((row, index) => {
        origins.note(row, `exceptions.${index}`);
        return {
          rule: cells.word(row, 'rule', ruleNames),
          where: {
            question: row.text('question'),
            field: cells.word(row, 'field', placeNames),
            level: cells.number(row, 'level'),
          },
          reason: row.text('reason'),
        };
      }),
    ),
  });
}

type Properties = Partial<Record<Property, string>>;

function readProperties(
  rows: Tables['properties'],
  cells: CellReader,
  origins: Origins,
): Properties {
  const found: Properties = {};
  for (const row of rows) {
    const property = cells.word(row, 'key', properties);
    if (property === undefined) continue;
    if (property in found) cells.refuse(row, 'key', 'Dit kenmerk staat er twee keer.');
    origins.note(row, property, 'value');
    const isYesNo = property === 'isScored' || property === 'hasRegionalMean';
    if (isYesNo) cells.word(row, 'value', yesNoNames);
    if (property === 'scoring.rule') cells.word(row, 'value', scoringRuleNames);
    const value = row.text('value');
    if (value !== undefined) found[property] = value;
  }
  return found;
}

function readScoring(set: Properties): unknown {
  const atMostMissing = set['scoring.theme.atMostMissing'];
  const atLeastThemes = set['scoring.total.atLeastThemes'];
  if (!set['scoring.rule'] && !atMostMissing && !atLeastThemes) return undefined;
  return { rule: 'mean_of_theme_means', theme: { atMostMissing }, total: { atLeastThemes } };
}

function readTerms(rows: Tables['terms'], cells: CellReader, origins: Origins): object {
  const tables: Record<keyof typeof tableNames, object[]> = {
    buildingBlocks: [],
    basicFunctions: [],
    glossary: [],
  };
  for (const row of rows) {
    const table = row.text('table') ? cells.word(row, 'table', tableNames) : 'glossary';
    if (table === undefined) continue;
    origins.note(row, `${table}.${tables[table].length}`);
    tables[table].push(
      table === 'glossary'
        ? {
            term: row.text('term'),
            abbreviation: row.text('abbreviation'),
            explanation: row.text('explanation'),
          }
        : { code: cells.number(row, 'code'), title: row.text('term') },
    );
  }
  return {
    buildingBlocks: notEmpty(tables.buildingBlocks),
    basicFunctions: notEmpty(tables.basicFunctions),
    glossary: notEmpty(tables.glossary),
  };
}

function readThemes(tables: Tables, cells: CellReader, origins: Origins): unknown[] {
  const codes = tables.themes.map((row) => row.text('code'));
  const themes = tables.themes.map((row, index) => {
    origins.note(row, `themes.${index}`);
    return { code: codes[index], title: row.text('title'), questions: [] as unknown[] };
  });
  const levelTexts = readLevels(tables, cells);
  for (const row of tables.questions) {
    const code = row.text('code');
    const index = codes.indexOf(code?.charAt(0));
    const theme = themes[index];
    if (!theme) {
      cells.refuse(row, 'code', `Vraag ${code ?? ''} begint niet met de code van een thema.`);
      continue;
    }
    const path = `themes.${index}.questions.${theme.questions.length}`;
    origins.note(row, path);
    const type = cells.word(row, 'type', questionKindNames) ?? 'level';
    const texts = tables.scale.map((step, at) => {
      const found = levelTexts.get(`${code} ${step.text('value')}`);
      if (found) origins.note(found, `${path}.levels.${at}`, 'text');
      return found?.text('text') ?? '';
    });
    const missing = tables.scale
      .filter((_, at) => texts[at] === '')
      .map((step) => step.text('value'));
    if (type === 'level' && missing.length > 0) {
      cells.refuse(row, 'code', `Vraag ${code} mist de tekst van niveau ${missing.join(', ')}.`);
    }
    if (type !== 'level' && missing.length < texts.length) {
      cells.refuse(
        row,
        'type',
        `Vraag ${code} heeft niveauteksten, maar is van de soort ‘${questionKindNames[type]}’.`,
      );
    }
    theme.questions.push({
      code,
      type: type === 'level' ? undefined : type,
      statement: row.text('statement'),
      explanation: row.text('explanation'),
      evidence: row.text('evidence'),
      answeredBy: cells.list(row, 'answeredBy')?.map((name) => name.toLowerCase()),
      buildingBlocks: cells.numbers(row, 'buildingBlocks'),
      basicFunctions: cells.numbers(row, 'basicFunctions'),
      levels: type === 'level' ? texts : undefined,
      weight: cells.number(row, 'weight'),
      isScored: toBoolean(cells.word(row, 'isScored', yesNoNames)),
    });
  }
  return themes;
}

/** The rows with level texts, by question and value; each once, for questions and steps that are. */
function readLevels(tables: Tables, cells: CellReader): Map<string, TableRow<'Niveaus'>> {
  const questions = tables.questions.map((row) => row.text('code'));
  const values = tables.scale.map((row) => row.text('value'));
  const found = new Map<string, TableRow<'Niveaus'>>();
  for (const row of tables.levels) {
    const [question, value] = [row.text('question'), row.text('value')];
    const key = `${question} ${value}`;
    if (!questions.includes(question)) {
      cells.refuse(row, 'question', `Vraag ${question ?? ''} staat niet op het blad ‘Vragen’.`);
    } else if (!values.includes(value)) {
      cells.refuse(row, 'value', `Waarde ${value ?? ''} staat niet op het blad ‘Schaal’.`);
    } else if (found.has(key)) {
      cells.refuse(row, 'value', `Niveau ${value} van vraag ${question} staat er twee keer.`);
    } else found.set(key, row);
  }
  return found;
}

const toBoolean = (word: 'true' | 'false' | undefined): boolean | undefined =>
  word === undefined ? undefined : word === 'true';

const notEmpty = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;

/** Drops absent fields at every depth: to the schema an empty cell is a field that is not there. */
const withoutAbsent = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
