import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import {
  getInstrument,
  isQuestionScored,
  readLineage,
  type Descent,
  type Instrument,
} from '@ijkpunt/instruments';
import type { Database, Transaction } from '@ijkpunt/platform';
import { ADMIN_DATABASE, type PlatformAccess } from '@ijkpunt/tenancy';
import { scoredIn } from '../comparison.js';
import { followSameTheme, followSameTotal, type History } from '../development/follow-themes.js';

/** A mean over several regions; null while too few stand under it, or it asked something else. */
export interface NationalPoint {
  readonly mean: number | null;
  readonly regionCount: number | null;
  readonly municipalityCount: number | null;
  /** Other questions than the year before: the line stops before this one. */
  readonly isBroken: boolean;
}
export interface NationalLine {
  readonly code: string;
  readonly title: string;
  readonly points: readonly NationalPoint[];
}
export interface NationalTheme extends NationalLine {
  readonly questions: readonly NationalLine[];
}

/** One instrument over the years, oldest first. */
export interface NationalInstrument {
  readonly code: string;
  readonly title: string;
  readonly scale: Instrument['scale'];
  readonly years: readonly { readonly year: number; readonly version: string }[];
  readonly total: NationalLine;
  readonly themes: readonly NationalTheme[];
}

interface Released {
  readonly instrumentCode: string;
  readonly version: string;
  readonly year: number;
  readonly kind: string;
  readonly code: string;
  readonly tenths: number;
  readonly regionCount: number;
  readonly municipalityCount: number;
}

/** What all regions together come to, for the platform administrator; the database decides what. */
@Injectable()
export class ReadNationalFigures {
  constructor(@Inject(ADMIN_DATABASE) private readonly database: Database | null) {}

  async run(_access: PlatformAccess): Promise<NationalInstrument[]> {
    if (!this.database) throw new Refusal('UNAVAILABLE', 'Beheer is hier nu niet beschikbaar.');
    return this.database.onPlatform(async (tx) => {
      const released: Released[] = await tx.query(
        `select instrument_code as "instrumentCode", instrument_version as version, year, kind,
                code, tenths, region_count as "regionCount",
                municipality_count as "municipalityCount"
           from app.released_figures()`,
      );
      const codes = [...new Set(released.map(({ instrumentCode }) => instrumentCode))];
      const found: NationalInstrument[] = [];
      for (const code of codes) {
        const own = released.filter(({ instrumentCode }) => instrumentCode === code);
        found.push(await compose(tx, code, own));
      }
      return found;
    });
  }
}

async function compose(
  tx: Transaction,
  instrumentCode: string,
  released: readonly Released[],
): Promise<NationalInstrument> {
  const years = [...new Set(released.map(({ year, version }) => `${year} ${version}`))]
    .map((key) => ({ year: Number(key.slice(0, 4)), version: key.slice(5) }))
    .toSorted(
      (a, b) => a.year - b.year || a.version.localeCompare(b.version, 'nl', { numeric: true }),
    );
  const history = await readHistory(tx, instrumentCode, years);
  const newest = history.versions.length - 1;
  const instrument = history.versions[newest];
  if (!instrument) throw new Error(`nothing was released of ${instrumentCode}`);
  const pointAt = (
    at: number,
    kind: string,
    code: string | undefined,
  ): Omit<NationalPoint, 'isBroken'> => {
    const { year, version } = years[at] ?? { year: 0, version: '' };
    const found = released.find(
      (each) =>
        each.year === year && each.version === version && each.kind === kind && each.code === code,
    );
    return found
      ? {
          mean: found.tenths / 10,
          regionCount: found.regionCount,
          municipalityCount: found.municipalityCount,
        }
      : { mean: null, regionCount: null, municipalityCount: null };
  };
  const themesOf = (at: number): string[] =>
    (history.versions[at]?.themes ?? [])
      .map(({ code }) => code)
      .filter((code) => history.versions[at] && scoredIn(history.versions[at], code).length > 0);
  const anchors = followSameTotal(history, themesOf);
  return {
    code: instrumentCode,
    title: instrument.title,
    scale: instrument.scale,
    years,
    total: {
      code: 'total',
      title: instrument.title,
      points: years.map((_, at) => ({
        ...pointAt(at, 'total', ''),
        isBroken: at > 0 && anchors[at - 1] !== anchors[at],
      })),
    },
    themes: instrument.themes
      .filter(({ code }) => themesOf(newest).includes(code))
      .map(({ code, title, questions }) => {
        const stretches = followSameTheme(history, code, newest);
        return {
          code,
          title,
          points: years.map((_, at) => {
            const same = stretches.find(({ anchor, first }) => first <= at && at <= anchor);
            const point = pointAt(at, 'theme', same?.codes[at - same.first]);
            return { ...point, isBroken: at > 0 && same?.first === at };
          }),
          questions: questions
            .filter((question) => isQuestionScored(instrument, question))
            .map((question) => {
              const origins = years.map((_, at) =>
                history.descents(at, newest).find((each) => each.code === question.code),
              );
              const first = origins.findLastIndex((origin) => !origin?.isComparable) + 1;
              return {
                code: question.code,
                title: question.statement,
                points: years.map((_, at) => ({
                  ...pointAt(at, 'question', at < first ? undefined : origins[at]?.from[0]),
                  isBroken: at > 0 && at === first,
                })),
              };
            }),
        };
      }),
  };
}

async function readHistory(
  tx: Transaction,
  code: string,
  years: readonly { readonly version: string }[],
): Promise<History> {
  const versions: Instrument[] = [];
  const byVersions = new Map<string, readonly Descent[]>();
  for (const [at, { version: to }] of years.entries()) {
    versions.push(await getInstrument(tx, code, to));
    for (const { version: from } of years.slice(0, at + 1)) {
      const key = `${from}>${to}`;
      if (byVersions.has(key)) continue;
      byVersions.set(key, (await readLineage(tx, code, { from, to })).descents);
    }
  }
  const keyOf = (from: number, to: number): string =>
    [from, to].map((at) => years[at]?.version).join('>');
  return { versions, descents: (from, to) => byVersions.get(keyOf(from, to)) ?? [] };
}
