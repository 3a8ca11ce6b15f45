import type { Instrument } from '@ijkpunt/instruments';
import { scoredIn } from '../comparison.js';
import type { History, KeptTheme, Stretch } from './follow-themes.js';

export const stretchAt = <Kept>(
  stretches: readonly Stretch<Kept>[],
  at: number,
): Stretch<Kept> | undefined => stretches.find(({ anchor, first }) => first <= at && at <= anchor);

/** By measurement the codes of the themes it asked that have a score. */
export const scoredThemesOf =
  (asked: readonly Instrument[]) =>
  (at: number): string[] => {
    const then = asked[at];
    return then
      ? then.themes.map(({ code }) => code).filter((code) => scoredIn(then, code).length > 0)
      : [];
  };

/** What a stretch is scored by: the newest version in it, with the questions that all asked alike. */
export function sharedInstrument(
  history: History,
  stretch: Stretch<unknown>,
  themes: readonly KeptTheme[],
): Instrument | null {
  const version = history.versions[stretch.anchor];
  if (!version) return null;
  const titles = new Map(version.themes.map(({ code, title }) => [code, title]));
  return {
    ...version,
    themes: themes.map(({ themeCode, questions }) => ({
      code: themeCode,
      title: titles.get(themeCode) ?? '',
      questions: [...questions],
    })),
  };
}
