import { levelsOf, typeOf } from '../instrument-defaults.js';
import type { Instrument, InstrumentQuestion, LineageEntry } from '../instrument-shape.js';
import type { LineageKind } from '../instrument-words.js';
import { normalise } from '../dutch-text.js';

/** Why a lineage cannot be true, with the questions it is about. */
export interface LineageProblem {
  readonly questions: readonly string[];
  readonly reason: string;
}

export const kindNames: Readonly<Record<LineageKind, string>> = {
  same: 'gelijk',
  reworded: 'anders verwoord',
  split: 'gesplitst',
  merged: 'samengevoegd',
  new: 'nieuw',
  dropped: 'vervallen',
};

/** How many old and new questions each kind joins. */
const arity: Readonly<
  Record<LineageKind, { from: string; to: string; fits: (f: number, t: number) => boolean }>
> = {
  same: { from: 'één oude', to: 'één nieuwe', fits: (from, to) => from === 1 && to === 1 },
  reworded: { from: 'één oude', to: 'één nieuwe', fits: (from, to) => from === 1 && to === 1 },
  split: {
    from: 'één oude',
    to: 'minstens twee nieuwe',
    fits: (from, to) => from === 1 && to >= 2,
  },
  merged: {
    from: 'minstens twee oude',
    to: 'één nieuwe',
    fits: (from, to) => from >= 2 && to === 1,
  },
  new: { from: 'geen oude', to: 'één nieuwe', fits: (from, to) => from === 0 && to === 1 },
  dropped: { from: 'één oude', to: 'geen nieuwe', fits: (from, to) => from === 1 && to === 0 },
};

interface Versions {
  readonly previous: Instrument;
  readonly next: Instrument;
}

/** What is impossible in a lineage; nothing when it holds. A person decides, this only refuses. */
export function findLineageProblems(
  versions: Versions,
  lineage: readonly LineageEntry[],
): LineageProblem[] {
  return [
    ...findVersionProblems(versions),
    ...findCoverageProblems(
      versions.previous,
      'oude',
      lineage.flatMap(({ from }) => from),
    ),
    ...findCoverageProblems(
      versions.next,
      'nieuwe',
      lineage.flatMap(({ to }) => to),
    ),
    ...lineage.flatMap((entry) => findEntryProblems(versions, entry)),
  ];
}

const findVersionProblems = ({ previous, next }: Versions): LineageProblem[] => [
  ...(previous.code === next.code
    ? []
    : [{ questions: [], reason: `${next.code} kan geen vervolg zijn op ${previous.code}.` }]),
  ...(next.previousVersion === previous.version && next.version !== previous.version
    ? []
    : [
        {
          questions: [],
          reason: `Versie ${next.version} noemt ${next.previousVersion ?? 'geen versie'} als vorige, niet ${previous.version}.`,
        },
      ]),
];

/** Each question has one fate: named once, and named at all. */
function findCoverageProblems(
  instrument: Instrument,
  age: string,
  named: readonly string[],
): LineageProblem[] {
  const existing = instrument.themes.flatMap(({ questions }) => questions.map(({ code }) => code));
  const problem = (codes: readonly string[], reason: (list: string) => string): LineageProblem[] =>
    codes.length === 0 ? [] : [{ questions: codes, reason: reason(codes.join(', ')) }];
  const distinct = [...new Set(named)];
  return [
    ...problem(
      existing.filter((code) => !named.includes(code)),
      (list) => `Van de ${age} vragen ontbreekt de herkomst: ${list}.`,
    ),
    ...problem(
      distinct.filter((code) => !existing.includes(code)),
      (list) => `Deze ${age} vragen bestaan niet: ${list}.`,
    ),
    ...problem(
      distinct.filter((code) => named.indexOf(code) !== named.lastIndexOf(code)),
      (list) => `Deze ${age} vragen staan meer dan één keer in de herkomst: ${list}.`,
    ),
  ];
}

function findEntryProblems(versions: Versions, entry: LineageEntry): LineageProblem[] {
  const { kind, from, to, isComparable, reason } = entry;
  const questions = [...new Set([...from, ...to])];
  const refuse = (why: string): LineageProblem[] => [
    { questions, reason: `${questions.join(', ') || 'Een regel'}: ${why}` },
  ];
  const needed = arity[kind];
  if (!needed.fits(from.length, to.length)) {
    return refuse(`‘${kindNames[kind]}’ verbindt ${needed.from} en ${needed.to} vraag of vragen.`);
  }
  if (isComparable && kind !== 'same' && kind !== 'reworded') {
    return refuse(`wat ‘${kindNames[kind]}’ is, kan niet vergelijkbaar zijn.`);
  }
  const before = questionOf(versions.previous, from[0]);
  const after = questionOf(versions.next, to[0]);
  if (kind === 'same' && before && after && !readTheSame(before, after)) {
    return refuse('de tekst is veranderd, dus de vraag is niet ‘gelijk’ maar ‘anders verwoord’.');
  }
  if (isComparable && before && after) {
    const obstacle = findObstacle(versions, before, after);
    if (obstacle) return refuse(`niet te vergelijken, want ${obstacle}.`);
  }
  const needsReason = kind !== 'same' || !isComparable;
  return needsReason && !reason ? refuse('de reden ontbreekt.') : [];
}

export const questionOf = (
  { themes }: Instrument,
  code: string | undefined,
): InstrumentQuestion | undefined =>
  themes.flatMap(({ questions }) => questions).find((question) => question.code === code);

/** Nobody could answer the one differently from the other: statement and levels read alike. */
export const readTheSame = (before: InstrumentQuestion, after: InstrumentQuestion): boolean =>
  typeOf(before) === typeOf(after) &&
  [before.statement, ...levelsOf(before)].map(normalise).join('|') ===
    [after.statement, ...levelsOf(after)].map(normalise).join('|');

/** What makes any comparison of two questions impossible, whoever decides. */
export function findObstacle(
  { previous, next }: Versions,
  before: InstrumentQuestion,
  after: InstrumentQuestion,
): string | null {
  if (typeOf(before) !== typeOf(after)) return 'de vraag wordt anders beantwoord';
  const scales = [previous, next].map(({ scale }) => scale.map(({ value }) => value).join(' '));
  return typeOf(before) === 'level' && scales[0] !== scales[1] ? 'de schaal is anders' : null;
}
