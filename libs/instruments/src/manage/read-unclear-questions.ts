import { Injectable } from '@nestjs/common';
import type { Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import type { Instrument } from '../instrument-shape.js';
import { questionsOf } from '../instruments.js';
import { Administration } from './administration.js';
import {
  type AnswerSpread,
  marksAlongLineage,
  type MarkedVersion,
  type QuestionMarks,
} from './marks-along-lineage.js';
import { getVersion } from './versions.js';

export interface UnclearQuestion {
  readonly questionCode: string;
  readonly statement: string;
  /** Of the question itself and of what it descends from, newest version first. */
  readonly marks: readonly QuestionMarks[];
}

/**
 * The questions of a version that somebody found unclear, most often first. What is too small to
 * leave its region is kept back by the database.
 */
@Injectable()
export class ReadUnclearQuestions {
  constructor(private readonly administration: Administration) {}

  async run(_access: PlatformAccess, code: string, version: string): Promise<UnclearQuestion[]> {
    return this.administration.run(async (tx) => {
      const versions = await readMarkedVersions(tx, code, version);
      const instrument = versions[0].instrument;
      return questionsOf(instrument)
        .map((question) => ({
          questionCode: question.code,
          statement: question.statement,
          marks: marksAlongLineage(versions, question.code),
        }))
        .filter(({ marks }) => marks.length > 0)
        .toSorted((one, other) => total(other) - total(one));
    });
  }
}

const total = ({ marks }: UnclearQuestion): number =>
  marks.reduce((sum, { count }) => sum + count, 0);

type Marked = MarkedVersion & { readonly instrument: Instrument };

async function readMarkedVersions(
  tx: Transaction,
  code: string,
  version: string,
): Promise<[Marked, ...Marked[]]> {
  const newest = await readMarkedVersion(tx, code, version);
  const versions: [Marked, ...Marked[]] = [newest];
  let previous = newest.instrument.previousVersion;
  while (previous !== undefined) {
    const next = await readMarkedVersion(tx, code, previous);
    versions.push(next);
    previous = next.instrument.previousVersion;
  }
  return versions;
}

async function readMarkedVersion(tx: Transaction, code: string, version: string): Promise<Marked> {
  const instrument = await getVersion(tx, code, version);
  const marks: Omit<QuestionMarks, 'version' | 'spread'>[] = await tx.query(
    `select question_code as "questionCode", mark_count as count, region_count as "regionCount",
            reasons
       from app.marks_of_version($1, $2)`,
    [code, version],
  );
  const spreads = marks.length > 0 ? await readSpreads(tx, instrument) : null;
  return {
    instrument,
    marks: marks.map((each) => ({
      ...each,
      version,
      spread: spreads?.get(each.questionCode) ?? null,
    })),
  };
}

async function readSpreads(
  tx: Transaction,
  { code, version, scale }: Instrument,
): Promise<ReadonlyMap<string, AnswerSpread>> {
  const rows: {
    questionCode: string;
    regionCount: number;
    levels: { value: number; count: number }[];
  }[] = await tx.query(
    `select question_code as "questionCode", region_count as "regionCount", levels
       from app.spread_of_version($1, $2)`,
    [code, version],
  );
  const labels = new Map(scale.map(({ value, label }) => [value, label]));
  return new Map(
    rows.map(({ questionCode, regionCount, levels }) => [
      questionCode,
      {
        regionCount,
        levels: levels.map((level) => ({ ...level, label: labels.get(level.value) ?? '' })),
      },
    ]),
  );
}
