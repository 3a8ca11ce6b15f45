import type { Descent, Instrument, InstrumentQuestion } from '@ijkpunt/instruments';
import { findSameTheme, isTooFew, scoredIn } from '../comparison.js';

/** What the lines are followed through: the versions asked, oldest first, and how they descend. */
export interface History {
  /** Of each measurement the whole version, also where only some themes were asked. */
  readonly versions: readonly Instrument[];
  readonly descents: (from: number, to: number) => readonly Descent[];
}

/** A stretch of measurements over which the same questions were asked alike. */
export interface Stretch<Kept> {
  /** Its newest measurement, whose words and rule hold for all of it. */
  readonly anchor: number;
  /** Its oldest. */
  readonly first: number;
  readonly kept: Kept;
}

/** The questions of a theme that every measurement of the stretch asked alike. */
export interface KeptTheme {
  readonly themeCode: string;
  /** In the version of the anchor. */
  readonly questions: readonly InstrumentQuestion[];
  readonly asked: number;
}

/** A theme from a measurement back to the first, newest stretch first. */
export function followTheme(
  history: History,
  themeCode: string,
  newest: number,
): Stretch<KeptTheme>[] {
  const scored = scoredOf(history, newest, themeCode);
  let questions = scored;
  let first = newest;
  while (first > 0) {
    const next = stillAlike(history, { from: first - 1, to: newest }, questions);
    if (isTooFew(next.length, scored.length)) break;
    questions = next;
    first -= 1;
  }
  const kept = { themeCode, questions, asked: scored.length };
  const stretch = { anchor: newest, first, kept };
  if (first === 0) return [stretch];
  const before = homeOf(history, { from: first - 1, to: newest }, scored);
  return before === null ? [stretch] : [stretch, ...followTheme(history, before, first - 1)];
}

/** The total from a measurement back: over the themes that stay comparable in all of a stretch. */
export function followTotal(
  history: History,
  askedThemes: (measurement: number) => readonly string[],
  newest: number,
): Stretch<readonly KeptTheme[]>[] {
  const whole = askedThemes(newest)
    .map((themeCode) => ({ themeCode, questions: scoredOf(history, newest, themeCode) }))
    .filter(({ questions }) => questions.length > 0)
    .map((theme) => ({ ...theme, asked: theme.questions.length }));
  let kept: KeptTheme[] = whole;
  let first = newest;
  while (first > 0) {
    const next = kept.map((theme) => {
      const questions = stillAlike(history, { from: first - 1, to: newest }, theme.questions);
      return { ...theme, questions: isTooFew(questions.length, theme.asked) ? [] : questions };
    });
    if (isTooFew(next.filter(({ questions }) => questions.length > 0).length, whole.length)) break;
    kept = next;
    first -= 1;
  }
  const stretch = { anchor: newest, first, kept };
  return first === 0 ? [stretch] : [stretch, ...followTotal(history, askedThemes, first - 1)];
}

/** By measurement the theme whose published mean means the same as that of the anchor. */
export interface SameThemes {
  readonly anchor: number;
  readonly first: number;
  /** From `first` on. */
  readonly codes: readonly string[];
}

/** A theme back through published means, which stand on every question or cannot be used. */
export function followSameTheme(history: History, themeCode: string, newest: number): SameThemes[] {
  const codes = [themeCode];
  let first = newest;
  while (first > 0) {
    const same = sameThemeAt(history, { from: first - 1, to: newest }, themeCode);
    if (same === null) break;
    codes.unshift(same);
    first -= 1;
  }
  const stretch = { anchor: newest, first, codes };
  if (first === 0) return [stretch];
  const scored = scoredOf(history, newest, themeCode);
  const before = homeOf(history, { from: first - 1, to: newest }, scored);
  return before === null ? [stretch] : [stretch, ...followSameTheme(history, before, first - 1)];
}

/** For each measurement the anchor of the published totals that mean the same as its own. */
export function followSameTotal(
  history: History,
  askedThemes: (measurement: number) => readonly string[],
): number[] {
  const anchors: number[] = [];
  let anchor = history.versions.length - 1;
  for (let at = anchor; at >= 0; at -= 1) {
    if (at < anchor && !isSameTotal(history, askedThemes, { from: at, to: anchor })) anchor = at;
    anchors.unshift(anchor);
  }
  return anchors;
}

interface Between {
  readonly from: number;
  readonly to: number;
}

function isSameTotal(
  history: History,
  askedThemes: (measurement: number) => readonly string[],
  between: Between,
): boolean {
  const then = new Set(askedThemes(between.from));
  const now = askedThemes(between.to);
  const same = now.map((code) => sameThemeAt(history, between, code));
  return then.size === now.length && same.every((code) => code !== null && then.has(code));
}

function sameThemeAt(history: History, { from, to }: Between, themeCode: string): string | null {
  const [former, present] = [history.versions[from], history.versions[to]];
  if (!former || !present) return null;
  if (former.version === present.version) return themeCode;
  return findSameTheme(former, present, history.descents(from, to), themeCode);
}

const scoredOf = (history: History, at: number, themeCode: string): InstrumentQuestion[] => {
  const version = history.versions[at];
  return version ? scoredIn(version, themeCode) : [];
};

function stillAlike(
  history: History,
  { from, to }: Between,
  questions: readonly InstrumentQuestion[],
): InstrumentQuestion[] {
  const alike = new Set(
    history.descents(from, to).flatMap(({ code, isComparable }) => (isComparable ? code : [])),
  );
  return questions.filter(({ code }) => alike.has(code));
}

/** The older theme that most of these questions come from, comparable or not; null without one. */
export function homeOf(
  history: History,
  { from, to }: Between,
  questions: readonly InstrumentQuestion[],
): string | null {
  const present = new Set(questions.map(({ code }) => code));
  const origins = history
    .descents(from, to)
    .flatMap((descent) => (present.has(descent.code) ? descent.from : []));
  const counts = (history.versions[from]?.themes ?? []).map((theme) => ({
    code: theme.code,
    count: origins.filter((origin) => theme.questions.some(({ code }) => code === origin)).length,
  }));
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  return most && most.count > 0 ? most.code : null;
}
