import { shownDifference, toOneDecimal, type Fraction } from '@ijkpunt/contracts';
import { questionsOf, type Descent, type Instrument } from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '@ijkpunt/scans';
import type { Member } from '@ijkpunt/tenancy';
import { compareScores } from '../comparison.js';
import type { OpenedResult } from './opened-results.js';
import type {
  Move,
  MovedMember,
  Movers,
  RegionQuestionFigure,
  RegionThemeFigure,
} from './region-results.js';

const most = 5;
const mostOfMember = 3;
/** Smaller moves turn on one answer. */
const worthSaying = 0.2;

export interface MoversSource {
  readonly instrument: Instrument;
  /** Null when nothing was measured before. */
  readonly descents: readonly Descent[] | null;
  readonly members: readonly Member[];
  readonly now: readonly OpenedResult[];
  readonly before: readonly OpenedResult[];
  readonly themes: readonly RegionThemeFigure[];
  readonly questions: readonly RegionQuestionFigure[];
}

/** What moved most since the measurement before, as far as it may be compared and seen. */
export function moversIn(source: MoversSource): Movers {
  const { now, before, members } = source;
  const moved = members.flatMap((member) => {
    const [present, former] = [now, before].map((results) =>
      results.find((each) => each.municipalityCode === member.code),
    );
    return present && former ? movedMember(source, member, { present, former }) : [];
  });
  return {
    themes: largest(source.themes.flatMap(regionMove), most),
    questions: largest(source.questions.flatMap(regionMove), most),
    members: moved
      .filter(({ total, themes }) => total !== null || themes.length > 0)
      .toSorted((a, b) => sizeOf(b.total) - sizeOf(a.total)),
    membersWithoutBoth: now.length - moved.length,
  };
}

const sizeOf = (move: { readonly from: number; readonly to: number } | null): number =>
  move ? Math.abs(shownDifference(move.to, move.from)) : 0;

const largest = (moves: readonly Move[], atMost: number): Move[] =>
  moves
    .filter((move) => sizeOf(move) >= worthSaying)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, atMost);

const regionMove = ({
  code,
  mean,
  previous,
}: RegionThemeFigure | RegionQuestionFigure): Move | [] =>
  mean === null || previous === null ? [] : { code, from: previous, to: mean };

function movedMember(
  { instrument, descents }: MoversSource,
  { code, name, slug }: Member,
  { present, former }: { readonly present: OpenedResult; readonly former: OpenedResult },
): MovedMember {
  const compared = compareScores(instrument, answersOf(present), {
    answers: answersOf(former),
    descents: descents ?? sameQuestions(instrument),
  });
  const pair = (from: Fraction | null | undefined, to: Fraction | null | undefined) =>
    from && to ? { from: toOneDecimal(from), to: toOneDecimal(to) } : null;
  // A total over fewer themes would be another figure.
  const isWhole = present.heldThemes.length + former.heldThemes.length === 0;
  const moves = instrument.themes.flatMap((theme, index) => {
    const values = pair(compared.themes[index]?.former, compared.themes[index]?.own);
    return values ? [{ code: theme.code, ...values }] : [];
  });
  return {
    municipality: { code, name, slug },
    total: isWhole ? pair(compared.former, compared.own) : null,
    themes: largest(moves, mostOfMember),
  };
}

const answersOf = ({ levels }: OpenedResult): SubmittedAnswer[] =>
  Object.entries(levels).map(([code, level]) => ({ code, kind: 'level', level, note: null }));

const sameQuestions = (instrument: Instrument): Descent[] =>
  questionsOf(instrument).map(({ code }) => ({
    ...{ code, kind: 'same', from: [code], isComparable: true, reason: null },
  }));
