import type { AnswerContent } from '../draft.js';
import type { QuestionOrigin } from '../scan-query.js';

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

/** What the lineage says of a question that the campaign before asked otherwise, or not. */
export type Origin = Pick<QuestionOrigin, 'questionCode' | 'kind' | 'isComparable' | 'reason'> & {
  readonly former: readonly { readonly code: string; readonly statement: string }[];
};

/** Nothing differs, only words beside the answer, the choice, or the question itself. */
export type Difference = 'none' | 'words' | 'choice' | 'question';

/** An answer of one side; the question too where the other side asked it otherwise. */
export interface ComparedAnswer<Answer> {
  readonly code: string;
  readonly statement: string | null;
  readonly answer: Answer | null;
}

export interface ComparedQuestion<Answer> {
  readonly code: string;
  readonly statement: string;
  /** How the question changed between the versions; null when it did not. */
  readonly change: Origin['kind'] | 'dropped' | null;
  readonly reason: string | null;
  readonly from: readonly ComparedAnswer<Answer>[];
  readonly to: readonly ComparedAnswer<Answer>[];
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

/**
 * Question by question in the order of the later questionnaire. `origins` say how its questions
 * descend from those of `from`, where they are not simply the same.
 */
export function compareScans<Answer extends Answered>(
  from: ComparedScan<Answer>,
  to: ComparedScan<Answer>,
  origins: readonly Origin[] = [],
): ComparedTheme<Answer>[] {
  const before = new Map(from.answers.map((answer) => [answer.questionCode, answer]));
  const after = new Map(to.answers.map((answer) => [answer.questionCode, answer]));
  const byCode = new Map(origins.map((origin) => [origin.questionCode, origin]));
  const themes = to.instrument.themes.map(({ code, title, questions }) => ({
    code,
    title,
    questions: questions.map(({ code, statement }): ComparedQuestion<Answer> => {
      const origin = byCode.get(code);
      const olds = origin ? origin.former : [{ code, statement }];
      const answer = after.get(code) ?? null;
      return {
        code,
        statement,
        change: origin?.kind ?? null,
        reason: origin?.reason ?? null,
        from: olds.map((old) => ({
          code: old.code,
          statement: origin ? old.statement : null,
          answer: before.get(old.code) ?? null,
        })),
        to: [{ code, statement: null, answer }],
        difference:
          (origin?.isComparable ?? true)
            ? differenceOf(before.get(olds[0]?.code ?? '') ?? null, answer)
            : 'question',
      };
    }),
  }));
  return origins.length > 0 ? withDropped(themes, from) : themes;
}

/** Adds what the later questionnaire no longer asks at the end of its theme. */
function withDropped<Answer extends Answered>(
  themes: readonly ComparedTheme<Answer>[],
  { instrument, answers }: ComparedScan<Answer>,
): ComparedTheme<Answer>[] {
  const named = new Set(
    themes.flatMap(({ questions }) =>
      questions.flatMap((each) => each.from.map(({ code }) => code)),
    ),
  );
  const dropped = instrument.themes.map(({ code, title, questions }) => ({
    code,
    title,
    questions: questions
      .filter((question) => !named.has(question.code))
      .map(({ code, statement }): ComparedQuestion<Answer> => {
        const answer = answers.find(({ questionCode }) => questionCode === code) ?? null;
        return {
          ...{ code, statement, change: 'dropped', reason: null, difference: 'question' },
          from: [{ code, statement: null, answer }],
          to: [],
        };
      }),
  }));
  const gone = dropped.filter(
    ({ code, questions }) => questions.length > 0 && themes.every((theme) => theme.code !== code),
  );
  return [
    ...themes.map((theme) => ({
      ...theme,
      questions: [
        ...theme.questions,
        ...dropped.filter(({ code }) => code === theme.code).flatMap(({ questions }) => questions),
      ],
    })),
    ...gone,
  ];
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
const previousCampaign = 'vorige';

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

interface Between<Of> {
  readonly from: Of;
  readonly to: Of;
}

/** `origins` lead from the campaign before to this one, whichever of the two stands left. */
export function compareSides<Answer extends Answered>(
  sides: Between<Side>,
  scans: Between<ComparedScan<Answer>>,
  origins: readonly Origin[],
): ComparedTheme<Answer>[] {
  const isPrevious = ({ value }: Side): boolean => value === previousCampaign;
  if (isPrevious(sides.from) === isPrevious(sides.to)) return compareScans(scans.from, scans.to);
  return isPrevious(sides.from)
    ? compareScans(scans.from, scans.to, origins)
    : turned(compareScans(scans.to, scans.from, origins));
}

/** The same seen from the other side: what stood left stands right. */
const turned = <Answer>(themes: readonly ComparedTheme<Answer>[]): ComparedTheme<Answer>[] =>
  themes.map((theme) => ({
    ...theme,
    questions: theme.questions.map((each) => ({ ...each, from: each.to, to: each.from })),
  }));
