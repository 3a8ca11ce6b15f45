import type { Instrument, Sheet } from '@ijkpunt/instruments';
import type { Member } from '@ijkpunt/tenancy';
import { findMunicipality } from './find-municipality.js';
import { noteHeaderOf } from './find-note.js';
import { QuestionFinder, type FoundQuestion } from './find-question.js';
import { linesOf, textOf, type ImportMapping, type Lines } from './import-mapping.js';

export interface SuggestedMapping extends ImportMapping {
  readonly questions: readonly ({ readonly at: number } & FoundQuestion)[];
}

/** Headers and names stand near the beginning of a table, below a title or two. */
const headerLines = 15;
const namePlaces = 10;
const most = { sheets: 10, lines: 1_000, places: 750 } as const;

type Members = readonly Pick<Member, 'code' | 'name'>[];

/** The reading of a file that recognizes most of it; null when there is no sheet at all. */
export function suggestMapping(
  sheets: readonly Sheet[],
  instrument: Instrument,
  members: Members,
): SuggestedMapping | null {
  const finder = new QuestionFinder(instrument);
  const readings = sheets.slice(0, most.sheets).flatMap((sheet) =>
    (['rows', 'columns'] as const).map((municipalitiesIn): SuggestedMapping => ({
      sheet: sheet.name,
      municipalitiesIn,
      ...readLines(linesOf(sheet, municipalitiesIn), finder, members),
    })),
  );
  return readings.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
}

/** The same reading of a sheet and direction that a person chose. */
export function suggestFor(
  sheet: Sheet,
  municipalitiesIn: ImportMapping['municipalitiesIn'],
  of: { readonly instrument: Instrument; readonly members: Members },
): SuggestedMapping {
  const found = readLines(
    linesOf(sheet, municipalitiesIn),
    new QuestionFinder(of.instrument),
    of.members,
  );
  return { sheet: sheet.name, municipalitiesIn, ...found };
}

/** Both must be found: questions without municipalities are a questionnaire, not a measurement. */
const weightOf = ({ questions, municipalities }: ImportMapping): number =>
  Math.min(questions.length, municipalities.length) * 1_000 +
  questions.length +
  municipalities.length;

type Reading = Omit<SuggestedMapping, 'sheet' | 'municipalitiesIn'>;

function readLines(lines: Lines, finder: QuestionFinder, members: Members): Reading {
  const headers = lines
    .slice(0, headerLines)
    .map((_, line) => ({ line, questions: questionsIn(lines[line] ?? [], finder) }));
  const header = best(headers, ({ questions }) => questions.length);
  const names = Array.from({ length: namePlaces }, (_, at) => ({
    at,
    municipalities: municipalitiesAt(lines, at, members),
  }));
  const name = best(names, ({ municipalities }) => municipalities.length);
  const questions = (header?.questions ?? []).filter(({ at }) => at !== name?.at);
  return {
    headerLine: header?.line ?? 0,
    nameAt: name?.at ?? 0,
    questions,
    notes: notesIn(lines[header?.line ?? 0] ?? [], { finder, questions }),
    municipalities: (name?.municipalities ?? []).filter(({ line }) => line !== header?.line),
  };
}

/** The first of those that weigh most. */
const best = <T>(items: readonly T[], weight: (item: T) => number): T | undefined =>
  items.toSorted((a, b) => weight(b) - weight(a))[0];

function questionsIn(line: Lines[number], finder: QuestionFinder): SuggestedMapping['questions'] {
  const cells = line
    .slice(0, most.places)
    .map(textOf)
    .map((text) => (noteHeaderOf(text) === null ? text : ''));
  const found = cells.map((text, at) => ({ at, found: finder.find(text) }));
  const numbered = numberedIn(cells, finder);
  const taken = new Set<string>();
  return (['code', 'number', 'text'] as const)
    .flatMap((by) => [
      ...found.flatMap(({ at, found: each }) => (each?.by === by ? [{ at, ...each }] : [])),
      ...(by === 'number' ? numbered : []),
    ])
    .filter(({ code }) => !taken.has(code) && taken.add(code))
    .toSorted((a, b) => a.at - b.at);
}

/**
 * Notes on a question that is in the table: by what their header says, or right behind it. One
 * column alone that names no question is about the municipality as a whole.
 */
function notesIn(
  line: Lines[number],
  { finder, questions }: { readonly finder: QuestionFinder } & Pick<SuggestedMapping, 'questions'>,
): NonNullable<ImportMapping['notes']> {
  const codes = new Set(questions.map(({ code }) => code));
  const headers = line.slice(0, most.places).map((cell) => noteHeaderOf(textOf(cell)));
  const areRepeated = headers.filter((about) => about === '').length > 1;
  const taken = new Set<string>();
  return headers.flatMap((about, at) => {
    if (about === null || (about === '' && !areRepeated)) return [];
    const code =
      about === ''
        ? questions.find((question) => question.at === at - 1)?.code
        : (finder.find(about) ?? finder.findBare(about))?.code;
    if (code === undefined || !codes.has(code) || taken.has(code)) return [];
    taken.add(code);
    return [{ at, code }];
  });
}

/** Bare numbers are question numbers only where they count up; a line of levels does not. */
function numberedIn(
  cells: readonly string[],
  finder: QuestionFinder,
): { readonly at: number; readonly code: string; readonly by: 'number' }[] {
  const numbers = cells.flatMap((text, at) => {
    const bare = finder.findBare(text);
    return bare ? [{ at, ...bare }] : [];
  });
  const isCount = numbers.every(({ rank }, index) => rank > (numbers[index - 1]?.rank ?? -1));
  return numbers.length >= 3 && isCount
    ? numbers.map(({ at, code }) => ({ at, code, by: 'number' }))
    : [];
}

function municipalitiesAt(
  lines: Lines,
  at: number,
  members: Members,
): ImportMapping['municipalities'] {
  return lines.slice(0, most.lines).flatMap((cells, line) => {
    const member = findMunicipality(textOf(cells[at]), members);
    return member ? [{ line, code: member.code }] : [];
  });
}
