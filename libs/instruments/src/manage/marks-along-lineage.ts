import type { Instrument } from '../instrument-shape.js';

export interface LevelCount {
  readonly value: number;
  readonly label: string;
  readonly count: number;
}

/** How municipalities of several regions together answered a question. */
export interface AnswerSpread {
  readonly regionCount: number;
  readonly levels: readonly LevelCount[];
}

/** How often a question of one version was marked as unclear, in all regions together. */
export interface QuestionMarks {
  readonly version: string;
  readonly questionCode: string;
  readonly count: number;
  readonly regionCount: number;
  /** Of who agreed that the makers read them; null while so few began that one could guess. */
  readonly reasons: readonly string[] | null;
  /** Null where too few regions have an outcome to tell of none of them. */
  readonly spread: AnswerSpread | null;
}

/** A version with the marks of its questions; a list of them runs back to the first version. */
export interface MarkedVersion {
  readonly instrument: Pick<Instrument, 'version' | 'lineage'>;
  readonly marks: readonly QuestionMarks[];
}

/** The marks of a question and of what it descends from, newest version first. */
export function marksAlongLineage(
  versions: readonly MarkedVersion[],
  questionCode: string,
): QuestionMarks[] {
  const found: QuestionMarks[] = [];
  let codes: readonly string[] = [questionCode];
  for (const { instrument, marks } of versions) {
    const here = codes;
    found.push(...marks.filter((each) => here.includes(each.questionCode)));
    const origins = (instrument.lineage ?? [])
      .filter(({ to }) => to.some((code) => here.includes(code)))
      .flatMap(({ from }) => from);
    codes = [...new Set(origins)];
  }
  return found;
}
