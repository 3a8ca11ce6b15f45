import type { BlindAnswer, BlindTheme, Perspectives } from './perspectives-query.js';

interface Asked {
  readonly code: string;
  readonly questions: readonly { readonly code: string }[];
}

export const findBlindTheme = (
  perspectives: Perspectives | null,
  themeCode: string,
): BlindTheme | undefined => perspectives?.themes.find((theme) => theme.themeCode === themeCode);

/** Everybody's answers to a question of a theme that was shown. */
export const viewsOn = (perspectives: Perspectives, questionCode: string): BlindAnswer[] =>
  perspectives.answers.filter((answer) => answer.questionCode === questionCode);

/** Questions that everybody answers for themselves now. */
export const blindCodes = (
  perspectives: Perspectives | null,
  themes: readonly Asked[],
): ReadonlySet<string> =>
  new Set(
    themes.flatMap(({ code, questions }) => {
      const blind = findBlindTheme(perspectives, code);
      return blind && blind.revealedAt === null ? questions.map((question) => question.code) : [];
    }),
  );

/** What there is to talk about: where views differ most first, then the rest of what was shown. */
export function talkCodes(perspectives: Perspectives, themes: readonly Asked[]): string[] {
  const differing = perspectives.differences.map(({ questionCode }) => questionCode);
  const others = themes
    .filter(({ code }) => findBlindTheme(perspectives, code)?.revealedAt)
    .flatMap(({ questions }) => questions.map(({ code }) => code))
    .filter((code) => !differing.includes(code));
  return [...differing, ...others];
}
