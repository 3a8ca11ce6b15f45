import { levelsOf } from '../instrument-defaults.js';
import type { Instrument, InstrumentQuestion, LineageEntry } from '../instrument-shape.js';
import { findObstacle, readTheSame } from './lineage.js';
import {
  containment,
  contentOf,
  likenessOf,
  readQuestion,
  similarity,
  type ReadQuestion,
} from './text-similarity.js';

/** One line of a lineage as a proposal; a person decides, so it says what it rests on. */
export interface SuggestedEntry extends LineageEntry {
  readonly reason: string;
  readonly likeness: number;
}

/** From here two questions are about the same; found by trying the shipped instruments. */
const alike = 0.45;
/** Under the same code a weaker resemblance is enough: codes are meant to be stable. */
const alikeUnderCode = 0.25;
/** A part holds most of its words in common with the whole. */
const partOf = 0.6;
/** Below this the levels say something else, whatever the statement says. */
const comparable = 0.5;

interface Pair {
  readonly before: ReadQuestion;
  readonly after: ReadQuestion;
  readonly likeness: number;
}

/** Proposes how the questions of a version descend from the version before. Same input, same list. */
export function suggestLineage(previous: Instrument, next: Instrument): SuggestedEntry[] {
  const olds = questionsIn(previous);
  const news = questionsIn(next);
  const pairs = matchPairs(olds, news);
  const lonelyNews = news.filter((each) => !pairs.some(({ after }) => after === each));
  const lonelyOlds = olds.filter((each) => !pairs.some(({ before }) => before === each));

  // What stayed exactly as it was took nothing in and gave nothing away.
  const changed = pairs.filter(({ likeness }) => likeness < 1);
  const joinedTo = (part: ReadQuestion, whole: 'before' | 'after'): Pair | undefined =>
    changed
      .map((pair) => ({ pair, share: sharedPart(part, pair[whole]) }))
      .filter(({ share }) => share >= partOf)
      .toSorted((one, other) => other.share - one.share)[0]?.pair;
  const splits = new Map<Pair, ReadQuestion[]>();
  const merges = new Map<Pair, ReadQuestion[]>();
  for (const part of lonelyNews) add(splits, joinedTo(part, 'before'), part);
  for (const part of lonelyOlds) {
    const pair = joinedTo(part, 'after');
    // A question cannot be split and merged at once in one line; the split was seen first.
    if (pair && !splits.has(pair)) add(merges, pair, part);
  }
  const placed = [...splits.values(), ...merges.values()].flat();

  const entries = [
    ...pairs.map((pair) => entryOf({ previous, next }, pair, splits.get(pair), merges.get(pair))),
    ...lonelyOlds.filter((each) => !placed.includes(each)).map(dropped),
    ...lonelyNews.filter((each) => !placed.includes(each)).map(added),
  ];
  const order = [...olds, ...news].map(({ question }) => question.code);
  const placeOf = ({ from, to }: LineageEntry): number => order.indexOf([...from, ...to][0] ?? '');
  return entries.toSorted((one, other) => placeOf(one) - placeOf(other));
}

const questionsIn = ({ themes }: Instrument): ReadQuestion[] =>
  themes.flatMap(({ questions }) => questions.map(readQuestion));

function add(map: Map<Pair, ReadQuestion[]>, pair: Pair | undefined, part: ReadQuestion): void {
  if (pair) map.set(pair, [...(map.get(pair) ?? []), part]);
}

/** Pairs each old question with at most one new one, the most alike first. */
function matchPairs(olds: readonly ReadQuestion[], news: readonly ReadQuestion[]): Pair[] {
  const candidates = olds
    .flatMap((before) =>
      news.map((after) => {
        const hasSameCode = before.question.code === after.question.code;
        const likeness = readTheSame(before.question, after.question)
          ? 1
          : Math.min(likenessOf(before, after), 0.99);
        return { before, after, likeness, hasSameCode, rank: likeness + (hasSameCode ? 0.2 : 0) };
      }),
    )
    .filter(({ likeness, hasSameCode }) => likeness >= (hasSameCode ? alikeUnderCode : alike))
    .toSorted((one, other) => other.rank - one.rank);
  const taken = new Set<ReadQuestion>();
  return candidates.filter(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return false;
    taken.add(before).add(after);
    return true;
  });
}

const sharedPart = (part: ReadQuestion, whole: ReadQuestion): number =>
  containment(part.statement, whole.statement) * 0.6 + containment(part.whole, whole.whole) * 0.4;

function entryOf(
  versions: { readonly previous: Instrument; readonly next: Instrument },
  pair: Pair,
  splitOff: readonly ReadQuestion[] = [],
  mergedIn: readonly ReadQuestion[] = [],
): SuggestedEntry {
  const { likeness } = pair;
  const [before, after] = [pair.before.question, pair.after.question];
  const percent = `${Math.round(likeness * 100)}%`;
  const codesOf = (questions: readonly ReadQuestion[]): string[] =>
    questions.map(({ question }) => question.code);
  if (splitOff.length > 0) {
    return {
      kind: 'split',
      from: [before.code],
      to: [after.code, ...codesOf(splitOff)],
      isComparable: false,
      reason: `${after.code} lijkt voor ${percent} op ${before.code}; ook ${codesOf(splitOff).join(', ')} komt er grotendeels uit voort.`,
      likeness,
    };
  }
  if (mergedIn.length > 0) {
    return {
      kind: 'merged',
      from: [before.code, ...codesOf(mergedIn)],
      to: [after.code],
      isComparable: false,
      reason: `${after.code} lijkt voor ${percent} op ${before.code} en neemt ook ${codesOf(mergedIn).join(', ')} grotendeels over.`,
      likeness,
    };
  }
  const isSame = readTheSame(before, after);
  const obstacle = findObstacle(versions, before, after) ?? findDrift(before, after);
  const likenessSaid = isSame
    ? 'Stelling en niveaus zijn gelijk gebleven.'
    : `${before.code === after.code ? 'Zelfde code; ' : ''}${percent} van de woorden komt overeen.`;
  return {
    kind: isSame ? 'same' : 'reworded',
    from: [before.code],
    to: [after.code],
    isComparable: obstacle === null,
    reason: obstacle ? `${likenessSaid} Niet te vergelijken: ${obstacle}.` : likenessSaid,
    likeness,
  };
}

/** A statement or levels so different that the same team might choose another level. */
function findDrift(before: InstrumentQuestion, after: InstrumentQuestion): string | null {
  const isFar = (one: string, other: string): boolean =>
    similarity(contentOf(one), contentOf(other)) < comparable;
  if (isFar(before.statement, after.statement)) return 'de stelling is erg veranderd';
  const drifted = levelsOf(before).flatMap((text, index) =>
    isFar(text, levelsOf(after)[index] ?? '') ? [index + 1] : [],
  );
  return drifted.length > 0 ? `de tekst van niveau ${drifted.join(', ')} is erg veranderd` : null;
}

const dropped = ({ question: { code } }: ReadQuestion): SuggestedEntry => ({
  kind: 'dropped',
  from: [code],
  to: [],
  isComparable: false,
  reason: `Geen nieuwe vraag lijkt genoeg op ${code}.`,
  likeness: 0,
});

const added = ({ question: { code } }: ReadQuestion): SuggestedEntry => ({
  kind: 'new',
  from: [],
  to: [code],
  isComparable: false,
  reason: `Geen oude vraag lijkt genoeg op ${code}.`,
  likeness: 0,
});
