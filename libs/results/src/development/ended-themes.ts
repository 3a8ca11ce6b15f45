import type { Instrument } from '@ijkpunt/instruments';
import { scoredIn } from '../comparison.js';
import { homeOf, type History } from './follow-themes.js';

export interface EndedThemeAt {
  /** The last measurement of the last version that held it. */
  readonly last: number;
  readonly theme: Instrument['themes'][number];
  /** In the words of the newer version, where it gives any. */
  readonly reason: string | null;
}

/** Themes that no theme of the next version continues, oldest first. */
export function endedThemes(history: History, asked: readonly Instrument[]): EndedThemeAt[] {
  return history.versions.slice(0, -1).flatMap((version, last) => {
    const next = history.versions[last + 1];
    if (!next || next.version === version.version) return [];
    const homes = new Set(
      next.themes.map(({ code }) =>
        homeOf(history, { from: last, to: last + 1 }, scoredIn(next, code)),
      ),
    );
    const wasAsked = new Set(asked[last]?.themes.map(({ code }) => code));
    return version.themes
      .filter(({ code }) => scoredIn(version, code).length > 0)
      .filter(({ code }) => !homes.has(code) && wasAsked.has(code))
      .map((theme) => ({ last, theme, reason: reasonOf(next, version, theme) }));
  });
}

function reasonOf(
  { previousVersion, lineage = [] }: Instrument,
  { version }: Instrument,
  { questions }: Instrument['themes'][number],
): string | null {
  if (previousVersion !== version) return null;
  const codes = new Set(questions.map(({ code }) => code));
  const reasons = lineage
    .filter(({ from }) => from.some((code) => codes.has(code)))
    .flatMap(({ reason }) => reason ?? []);
  return [...new Set(reasons)].join(' ') || null;
}

interface Measured {
  readonly measurements: readonly unknown[];
  readonly asked: readonly unknown[];
  readonly answers: readonly unknown[];
  readonly means: readonly unknown[];
  readonly history: History;
}

/** As it stood when the measurement at this place was the newest. */
export function upTo<Source extends Measured>(source: Source, last: number): Source {
  const { measurements, asked, answers, means, history } = source;
  const end = last + 1;
  return {
    ...source,
    ...{ measurements: measurements.slice(0, end), asked: asked.slice(0, end) },
    ...{ answers: answers.slice(0, end), means: means.slice(0, end) },
    history: { ...history, versions: history.versions.slice(0, end) },
  };
}
