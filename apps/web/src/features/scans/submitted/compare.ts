import type { AnswerContent } from '../draft.js';

interface Answered extends AnswerContent {
  readonly questionCode: string;
}
interface ComparedScan<Answer extends Answered> {
  readonly instrument: {
    readonly themes: readonly {
      readonly code: string;
      readonly title: string;
      readonly questions: readonly { readonly code: string; readonly statement: string }[];
    }[];
  };
  readonly answers: readonly Answer[];
}

/** What differs between two answers to a question: nothing, only words beside it, or the choice. */
export type Difference = 'none' | 'words' | 'choice';

export interface ComparedQuestion<Answer> {
  readonly code: string;
  readonly statement: string;
  readonly from: Answer | null;
  readonly to: Answer | null;
  readonly difference: Difference;
}
export interface ComparedTheme<Answer> {
  readonly code: string;
  readonly title: string;
  readonly questions: readonly ComparedQuestion<Answer>[];
}

const words = ['note', 'responsible', 'action', 'dueOn'] as const;

export function differenceOf(from: AnswerContent | null, to: AnswerContent | null): Difference {
  if (from === null || to === null) return from === to ? 'none' : 'choice';
  if (from.kind !== to.kind || from.level !== to.level) return 'choice';
  if (words.every((part) => from[part] === to[part])) return 'none';
  // To an open question the words are the answer.
  return to.kind === 'text' ? 'choice' : 'words';
}

/** Question by question in the order of the later questionnaire. */
export function compareScans<Answer extends Answered>(
  from: ComparedScan<Answer>,
  to: ComparedScan<Answer>,
): ComparedTheme<Answer>[] {
  const before = new Map(from.answers.map((answer) => [answer.questionCode, answer]));
  const after = new Map(to.answers.map((answer) => [answer.questionCode, answer]));
  return to.instrument.themes.map(({ code, title, questions }) => ({
    code,
    title,
    questions: questions.map((question) => {
      const pair = {
        from: before.get(question.code) ?? null,
        to: after.get(question.code) ?? null,
      };
      const difference = differenceOf(pair.from, pair.to);
      return { code: question.code, statement: question.statement, ...pair, difference };
    }),
  }));
}

/** Themes with only the questions that differ; a theme without any is left out. */
export const onlyDifferences = <Answer>(
  themes: readonly ComparedTheme<Answer>[],
): ComparedTheme<Answer>[] =>
  themes
    .map((theme) => ({
      ...theme,
      questions: theme.questions.filter(({ difference }) => difference !== 'none'),
    }))
    .filter(({ questions }) => questions.length > 0);

/** The submission of another campaign: the last one of the campaign before. */
export const previousCampaign = 'vorige';

export interface Side {
  readonly value: string;
  readonly revision: number | null;
}

/** What can be compared: each submission, newest first, and the last one of the campaign before. */
export const sidesOf = (revisions: readonly number[], hasPrevious: boolean): Side[] => [
  ...revisions.map((revision) => ({ value: String(revision), revision })),
  ...(hasPrevious ? [{ value: previousCampaign, revision: null }] : []),
];

/** The two that the address names; without names the newest and what came before it. */
export function chooseSides(
  sides: readonly Side[],
  van: string | null,
  tot: string | null,
): { readonly from: Side; readonly to: Side } | null {
  const named = (value: string | null): Side | undefined =>
    sides.find((side) => side.value === value);
  const to = named(tot) ?? sides[0];
  const from = named(van) ?? sides[sides.findIndex((side) => side === to) + 1] ?? sides[1];
  return from && to ? { from, to } : null;
}
