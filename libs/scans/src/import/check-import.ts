import {
  questionsOf,
  type Instrument,
  type InstrumentQuestion,
  type Sheet,
} from '@ijkpunt/instruments';
import type { Member } from '@ijkpunt/tenancy';
import { noteLimit } from '../answer-rules.js';
import type { SubmittedAnswer } from '../submitted-scan.js';
import { findUnused, themeReason, type UnusedPart } from './find-unused.js';
import {
  linesOf,
  placeIn,
  textOf,
  type ImportMapping,
  type Lines,
  type Place,
} from './import-mapping.js';
import { readCell } from './read-cell.js';

/** A cell that cannot be stored, by its place as a spreadsheet names it: B12. */
export interface ImportProblem {
  readonly place: string;
  readonly municipality: string;
  readonly question: string;
  readonly value: string;
  readonly reason: string;
}

export interface ImportedScan {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly answers: readonly SubmittedAnswer[];
  readonly problemCount: number;
}

/** What would be stored, and what not and why. Nothing is stored while there is a blocker. */
export interface ImportCheck {
  readonly scans: readonly ImportedScan[];
  readonly missing: readonly Pick<Member, 'code' | 'name'>[];
  readonly problems: readonly ImportProblem[];
  readonly unused: readonly UnusedPart[];
  readonly blockers: readonly string[];
}

type Members = readonly Pick<Member, 'code' | 'name'>[];

export function checkImport(
  sheet: Sheet,
  mapping: ImportMapping,
  instrument: Instrument,
  members: Members,
): ImportCheck {
  const lines = linesOf(sheet, mapping.municipalitiesIn);
  const place = placeIn(mapping.municipalitiesIn);
  const problems: ImportProblem[] = [];
  const questions = mapping.questions.flatMap(({ at, code }) => {
    const question = questionsOf(instrument).find((each) => each.code === code);
    return question ? [{ at, question }] : [];
  });
  const scans = mapping.municipalities.flatMap(({ line, code }) => {
    const member = members.find((each) => each.code === code);
    if (!member) return [];
    const before = problems.length;
    const source = { lines, line, place, member, questions, instrument };
    const answers = readNotes(source, readScan(source, problems), {
      notes: mapping.notes ?? [],
      problems,
    });
    const at = place(line, mapping.nameAt);
    return [{ ...member, place: at, answers, problemCount: problems.length - before }];
  });
  const found = new Set(scans.filter(hasAnswers).map(({ code }) => code));
  const unused = findUnused(lines, mapping, { instrument, place });
  return {
    scans,
    missing: members.filter(({ code }) => !found.has(code)),
    problems,
    unused,
    blockers: blockersOf({ scans, unused }, mapping),
  };
}

export const hasAnswers = ({ answers }: Pick<ImportedScan, 'answers'>): boolean =>
  answers.length > 0;

interface MappedQuestion {
  readonly at: number;
  readonly question: InstrumentQuestion;
}

interface ScanSource {
  readonly lines: Lines;
  readonly line: number;
  readonly place: Place;
  readonly member: Members[number];
  readonly questions: readonly MappedQuestion[];
  readonly instrument: Instrument;
}

/** In the order the questions are asked, so that equal answers give equal bytes. */
function readScan(source: ScanSource, problems: ImportProblem[]): SubmittedAnswer[] {
  const { lines, line, place, member, questions, instrument } = source;
  const answers = new Map<string, SubmittedAnswer>();
  for (const { at, question } of questions) {
    const cell = lines[line]?.[at] ?? null;
    const read = readCell(instrument, question, cell);
    if (read === null) continue;
    if ('answer' in read) answers.set(question.code, read.answer);
    else {
      problems.push({
        place: place(line, at),
        municipality: member.name,
        question: question.code,
        value: textOf(cell).slice(0, 80),
        reason: read.reason,
      });
    }
  }
  return questionsOf(instrument).flatMap(({ code }) => answers.get(code) ?? []);
}

const withoutAnswer = 'Bij deze toelichting staat geen antwoord dat past, dus zij gaat niet mee.';
const onWords = 'Een open vraag heeft geen toelichting naast het antwoord.';

/** Answers with the notes of their own columns; a note alone is nothing to store. */
function readNotes(
  { lines, line, place, member }: ScanSource,
  answers: readonly SubmittedAnswer[],
  {
    notes,
    problems,
  }: { readonly notes: NonNullable<ImportMapping['notes']>; readonly problems: ImportProblem[] },
): SubmittedAnswer[] {
  const noted = new Map<string, string>();
  for (const { at, code } of notes) {
    const text = textOf(lines[line]?.[at]);
    if (text === '') continue;
    const answer = answers.find((each) => each.code === code);
    const reason = !answer
      ? withoutAnswer
      : answer.kind === 'text'
        ? onWords
        : text.length > noteLimit
          ? 'Deze toelichting is langer dan 10.000 tekens.'
          : null;
    if (reason === null) noted.set(code, text);
    else {
      const of = { place: place(line, at), municipality: member.name, question: code };
      problems.push({ ...of, value: text.slice(0, 80), reason });
    }
  }
  return answers.map((answer) => ({ ...answer, note: noted.get(answer.code) ?? answer.note }));
}

function blockersOf(
  { scans, unused }: Pick<ImportCheck, 'scans' | 'unused'>,
  mapping: ImportMapping,
): string[] {
  const { questions, notes = [], municipalities } = mapping;
  const twice = <T>(items: readonly T[]): T[] => [
    ...new Set(items.filter((item, index) => items.indexOf(item) !== index)),
  ];
  const nameOf = (code: string): string => scans.find((scan) => scan.code === code)?.name ?? code;
  const placesOf = (code: string): string =>
    scans.flatMap((scan) => (scan.code === code ? [scan.place] : [])).join(' en ');
  return [
    ...(questions.length > 0
      ? []
      : [
          unused.some(({ reason }) => reason === themeReason)
            ? `${themeReason} Zonder antwoorden per vraag is dit bestand niet in te lezen.`
            : 'Er is nog geen vraag gekoppeld.',
        ]),
    ...(municipalities.length > 0 ? [] : ['Er is nog geen gemeente gekoppeld.']),
    ...twice(municipalities.map(({ code }) => code)).map(
      (code) =>
        `Gemeente ${nameOf(code)} staat er meer dan één keer in (${placesOf(code)}). Kies welke telt.`,
    ),
    ...twice(questions.map(({ code }) => code)).map(
      (code) => `Vraag ${code} is meer dan één keer gekoppeld. Kies welke telt.`,
    ),
    ...twice(notes.map(({ code }) => code)).map(
      (code) => `De toelichting bij vraag ${code} is meer dan één keer gekoppeld. Kies welke telt.`,
    ),
    ...(questions.length > 0 && municipalities.length > 0 && !scans.some(hasAnswers)
      ? ['Geen enkele cel bevat een antwoord dat past.']
      : []),
  ];
}
