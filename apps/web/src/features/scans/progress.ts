interface Asked {
  readonly code: string;
}
interface ThemeOfQuestions<Question extends Asked> {
  readonly code: string;
  readonly questions: readonly Question[];
}

export interface ThemeProgress {
  readonly answered: number;
  readonly asked: number;
}

export const themeProgress = (
  theme: ThemeOfQuestions<Asked>,
  isAnswered: (code: string) => boolean,
): ThemeProgress => ({
  answered: theme.questions.filter(({ code }) => isAnswered(code)).length,
  asked: theme.questions.length,
});

const questionsOf = <Question extends Asked>(
  themes: readonly ThemeOfQuestions<Question>[],
): Question[] => themes.flatMap(({ questions }) => questions);

export const openQuestions = <Question extends Asked>(
  themes: readonly ThemeOfQuestions<Question>[],
  isAnswered: (code: string) => boolean,
): Question[] => questionsOf(themes).filter(({ code }) => !isAnswered(code));

/** The next open question after this one, going round at the end; null when none is open. */
export function findNextOpen<Question extends Asked>(
  themes: readonly ThemeOfQuestions<Question>[],
  from: string | null,
  isAnswered: (code: string) => boolean,
): Question | null {
  const all = questionsOf(themes);
  const start = all.findIndex(({ code }) => code === from) + 1;
  const ordered = [...all.slice(start), ...all.slice(0, start)];
  return ordered.find(({ code }) => code !== from && !isAnswered(code)) ?? null;
}

export function findNeighbour<Question extends Asked>(
  themes: readonly ThemeOfQuestions<Question>[],
  from: string,
  step: 1 | -1,
): Question | null {
  const all = questionsOf(themes);
  const at = all.findIndex(({ code }) => code === from);
  return at < 0 ? null : (all[at + step] ?? null);
}

/** Over 30 % of the asked questions without a level means that a theme has no score. */
export const losesItsScore = (withoutLevel: number, asked: number): boolean =>
  withoutLevel * 10 > asked * 3;
