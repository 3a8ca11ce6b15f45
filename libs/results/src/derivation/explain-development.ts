import { questionsOf } from '@ijkpunt/instruments';
import { carryAnswers } from '@ijkpunt/scans';
import {
  composeDevelopment,
  type Answers,
  type DevelopmentSource,
} from '../development/compose-development.js';
import { upTo } from '../development/ended-themes.js';
import {
  followSameTheme,
  followTheme,
  followTotal,
  type KeptTheme,
  type Stretch,
} from '../development/follow-themes.js';
import { scoredThemesOf, sharedInstrument, stretchAt } from '../development/shared-part.js';
import {
  absentFigure,
  type ExplainedFigure,
  type FigureAbsence,
  type FigureDerivation,
} from './derivation.js';
import { nameOfPoint, parseDevelopmentName, type DevelopmentName } from './development-name.js';
import { explainDifference } from './explain-difference.js';
import { ruleOf } from './explain-figure.js';
import { explainAnswer, explainTheme, explainTotal, type Scope } from './explain-own.js';
import { explainRegion, type RegionFigures } from './explain-region.js';
import type { FigureSubject } from './figure-name.js';

export interface ExplainedDevelopment {
  /** The same that the lines are composed of. */
  readonly source: DevelopmentSource;
  /** By measurement what its regional figures stand on; null where nobody asks for them. */
  readonly regionAt: (at: number) => RegionFigures | null;
}

interface Place {
  readonly source: DevelopmentSource;
  readonly at: number;
}

/** How one figure of a development comes about; null when there is no such figure. */
export function explainDevelopment(
  whole: ExplainedDevelopment,
  about: string,
): FigureDerivation | null {
  const name = parseDevelopmentName(about);
  const until = name?.until ?? null;
  const last = until === null ? null : placeOf(whole.source, until);
  if (last !== null && last < 0) return null;
  // A theme that ended is what it was when its last measurement was the newest.
  const of = last === null ? whole : { ...whole, source: upTo(whole.source, last) };
  const at = name ? placeOf(of.source, name.at) : -1;
  if (!name || at < 0) return null;
  const figure = name.from === null ? pointOf(of, name, at) : differenceOf(of, name);
  return figure && { about, ...figure, ...contextOf(of.source, name, at) };
}

const placeOf = ({ measurements }: DevelopmentSource, slug: string): number =>
  measurements.findIndex(({ campaign }) => campaign.slug === slug);

/** Each side by the name of its measurement: there is one line, and two moments of it. */
function differenceOf(of: ExplainedDevelopment, name: DevelopmentName): ExplainedFigure | null {
  const sideOf = (slug: string) => {
    const at = placeOf(of.source, slug);
    const figure = at < 0 ? null : pointOf(of, name, at);
    return figure && { about: nameOfPoint({ ...name, at: slug, from: null }), figure };
  };
  const [to, from] = [sideOf(name.at), sideOf(name.from ?? '')];
  if (!to || !from) return null;
  const difference = explainDifference(to, from);
  const titles = [name.at, name.from ?? ''].map(
    (slug) => of.source.measurements[placeOf(of.source, slug)]?.campaign.title ?? '',
  );
  return {
    ...difference,
    parts: difference.parts.map((part, index) => ({ ...part, title: titles[index] ?? '' })),
  };
}

function pointOf(
  { source, regionAt }: ExplainedDevelopment,
  { subject, side }: DevelopmentName,
  at: number,
): ExplainedFigure | null {
  const title = titleOf(source, subject);
  if (title === undefined) return null;
  if (side === 'region') {
    const figures = regionAt(at);
    const figure = figures && explainRegionPoint({ source, at }, figures, subject);
    return figure && { ...figure, title };
  }
  const predecessor =
    side === 'own'
      ? null
      : source.predecessors.find(({ municipality }) => municipality.code === side.predecessor);
  if (predecessor === undefined || (side === 'own' && !source.municipality)) return null;
  const answers = (predecessor ?? source).answers[at] ?? null;
  const figure = explainOwnPoint({ source, at }, subject, answers);
  if (figure.value !== null) return { ...figure, title };
  const wasAsked = predecessor ?? shownPoint(source, subject, at)?.ownAbsence !== 'not_asked';
  const known = predecessor?.absences[at] ?? (wasAsked ? null : 'not_asked');
  const absence = figure.absence === 'not_comparable' ? figure.absence : (known ?? figure.absence);
  return { ...figure, title, absence };
}

/** As it stands in its line. */
function shownPoint(source: DevelopmentSource, subject: FigureSubject, at: number) {
  const { total, themes } = composeDevelopment(source);
  if (subject.kind === 'total') return total.points[at];
  const lines = subject.kind === 'theme' ? themes : themes.flatMap(({ questions }) => questions);
  return lines.find(({ code }) => code === subject.code)?.points[at];
}

/** Null of a total; undefined where the newest version has no such line. */
function titleOf({ asked }: DevelopmentSource, subject: FigureSubject): string | null | undefined {
  const newest = asked.at(-1);
  if (subject.kind === 'total') return newest && null;
  if (subject.kind === 'theme') {
    return newest?.themes.find(({ code }) => code === subject.code)?.title;
  }
  return newest && questionsOf(newest).find(({ code }) => code === subject.code)?.statement;
}

function explainOwnPoint(place: Place, subject: FigureSubject, answers: Answers): ExplainedFigure {
  if (subject.kind === 'question') return explainQuestionPoint(place, subject.code, answers);
  const { source, at } = place;
  const { history, asked } = source;
  const newest = asked.length - 1;
  if (subject.kind === 'total') {
    const stretch = stretchAt(followTotal(history, scoredThemesOf(asked), newest), at);
    const scope = stretch && scopeOf(place, stretch, stretch.kept, answers);
    const figure = scope && explainTotal(scope);
    if (!figure) return absentFigure('mean_of_themes', 'not_asked');
    // A theme has a line of its own, over the questions that stayed in it.
    return { ...figure, parts: figure.parts.map((part) => ({ ...part, about: null })) };
  }
  const stretch = stretchAt(followTheme(history, subject.code, newest), at);
  const scope = stretch && scopeOf(place, stretch, [stretch.kept], answers);
  const figure = scope && explainTheme(scope, stretch.kept.themeCode);
  if (!figure) return absentFigure('mean_of_answers', 'not_asked');
  return { ...figure, parts: figure.parts.map((part) => ({ ...part, about: null })) };
}

/** Over what all of the stretch asked alike, by the words and the rule of its newest. */
function scopeOf(
  { source: { history }, at }: Place,
  stretch: Stretch<unknown>,
  themes: readonly KeptTheme[],
  answers: Answers,
): Scope | null {
  const whole = history.versions[stretch.anchor];
  const counted = sharedInstrument(history, stretch, themes);
  if (!whole || !counted) return null;
  const kept = new Set(themes.map(({ themeCode }) => themeCode));
  return {
    ...{ side: 'own', whole, counted },
    asked: { ...whole, themes: whole.themes.filter(({ code }) => kept.has(code)) },
    answers: answers && carryAnswers(history.descents(at, stretch.anchor), answers),
    reasons: reasonsIn(history, stretch),
  };
}

/** By question why not all of the stretch asked it alike; the latest change is the reason. */
function reasonsIn(
  history: DevelopmentSource['history'],
  { anchor, first }: Stretch<unknown>,
): ReadonlyMap<string, string | null> {
  const reasons = new Map<string, string | null>();
  for (let from = first; from < anchor; from += 1) {
    for (const { code, isComparable, reason } of history.descents(from, anchor)) {
      if (!isComparable) reasons.set(code, reason);
    }
  }
  return reasons;
}

/** The measurement whose words and rule hold for this point. */
function anchorOf({ source: { history, asked }, at }: Place, subject: FigureSubject): number {
  const newest = asked.length - 1;
  const stretches =
    subject.kind === 'total'
      ? followTotal(history, scoredThemesOf(asked), newest)
      : subject.kind === 'theme'
        ? followTheme(history, subject.code, newest)
        : [];
  return stretches.find(({ anchor, first }) => first <= at && at <= anchor)?.anchor ?? newest;
}

function explainQuestionPoint(
  { source: { history, asked }, at }: Place,
  code: string,
  answers: Answers,
): ExplainedFigure {
  const newest = asked.length - 1;
  const whole = history.versions[newest];
  const origins = asked.map((_, from) =>
    history.descents(from, newest).find((each) => each.code === code),
  );
  const lastBreak = origins.findLastIndex((origin) => !origin?.isComparable);
  const absence = (why: FigureAbsence, reason: string | null = null): ExplainedFigure =>
    absentFigure('answer', why, {
      parts: [
        {
          ...{ code, title: '', state: why === 'not_asked' ? 'not_asked' : 'not_comparable' },
          ...{ value: null, weight: 1, about: null, reason },
        },
      ],
    });
  if (!whole || at <= lastBreak) {
    return absence('not_comparable', origins[lastBreak]?.reason ?? null);
  }
  const scope: Scope = {
    ...{ side: 'own', whole, asked: whole, counted: whole, reasons: new Map() },
    answers: answers && carryAnswers(history.descents(at, newest), answers),
  };
  return explainAnswer(scope, code) ?? absence('not_asked');
}

/** A published mean is never taken apart: it stands by the code that its measurement knew it by. */
function explainRegionPoint(
  place: Place,
  figures: RegionFigures,
  subject: FigureSubject,
): ExplainedFigure {
  const then = formerSubject(place, subject);
  const figure = then && explainRegion(figures, then);
  return figure ?? absentFigure('mean_of_municipalities', 'not_asked');
}

function formerSubject(
  { source: { history, asked }, at }: Place,
  subject: FigureSubject,
): FigureSubject | null {
  const newest = asked.length - 1;
  if (subject.kind === 'total') return subject;
  if (subject.kind === 'theme') {
    const same = followSameTheme(history, subject.code, newest).find(
      ({ anchor, first }) => first <= at && at <= anchor,
    );
    const code = same?.codes[at - same.first];
    return code === undefined ? null : { kind: 'theme', code };
  }
  const origins = asked.map((_, from) =>
    history.descents(from, newest).find(({ code }) => code === subject.code),
  );
  const lastBreak = origins.findLastIndex((origin) => !origin?.isComparable);
  const code = at > lastBreak ? origins[at]?.from[0] : undefined;
  return code === undefined ? null : { kind: 'question', code };
}

/** What a figure is of: the measurement, and what was handed in or published there. */
function contextOf(
  source: DevelopmentSource,
  { subject, side, from }: DevelopmentName,
  at: number,
): Pick<FigureDerivation, 'measurement' | 'municipality' | 'submission' | 'edition' | 'rule'> {
  const { measurements, municipality, history, predecessors } = source;
  const measured = measurements[at];
  if (!measured) throw new Error('a point is of a measurement');
  const version = history.versions[side === 'region' ? at : anchorOf({ source, at }, subject)];
  const rest = {
    measurement: measured.campaign,
    rule: version ? ruleOf(version) : null,
    ...{ submission: null, edition: null, municipality: null },
  };
  if (from !== null) return { ...rest, municipality: side === 'own' ? municipality : null };
  if (side === 'region') return { ...rest, edition: measured.edition };
  if (side === 'own') return { ...rest, municipality, submission: measured.submission };
  const its = predecessors.find((each) => each.municipality.code === side.predecessor);
  return { ...rest, municipality: its?.municipality ?? null };
}
