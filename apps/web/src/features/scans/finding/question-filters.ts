import { isSameChoice, type AnswerContent, type Draft } from '../draft.js';

export const questionFilters = ['alles', 'open', 'mijn', 'verschil', 'gemarkeerd'] as const;
export type QuestionFilter = (typeof questionFilters)[number];

export const readFilter = (value: string | null): QuestionFilter =>
  questionFilters.find((filter) => filter === value) ?? 'alles';

/** What the list knows of a question. */
export interface Findable {
  readonly code: string;
  readonly statement: string;
  readonly explanation: string | null;
  readonly note: string;
  readonly isOpen: boolean;
  readonly isMine: boolean;
  readonly differs: boolean;
  readonly isMarked: boolean;
}

const passes: Record<QuestionFilter, (question: Findable) => boolean> = {
  alles: () => true,
  open: ({ isOpen }) => isOpen,
  mijn: ({ isMine }) => isMine,
  verschil: ({ differs }) => differs,
  gemarkeerd: ({ isMarked }) => isMarked,
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Each word of the search stands somewhere in the question or its note. */
function matchesSearch(question: Findable, search: string): boolean {
  const { code, statement, explanation, note } = question;
  const text = plain([code, statement, explanation ?? '', note].join('\n'));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export const filterQuestions = <Question extends Findable>(
  questions: readonly Question[],
  filter: QuestionFilter,
  search: string,
): Question[] =>
  questions.filter((question) => passes[filter](question) && matchesSearch(question, search));

/** How many each filter would show with this search. */
export function countPerFilter(
  questions: readonly Findable[],
  search: string,
): Record<QuestionFilter, number> {
  const count = (filter: QuestionFilter) => filterQuestions(questions, filter, search).length;
  return {
    alles: count('alles'),
    open: count('open'),
    mijn: count('mijn'),
    verschil: count('verschil'),
    gemarkeerd: count('gemarkeerd'),
  };
}

/** Whether an answer is another one than that of the previous campaign; without either it is not. */
export const differsFrom = (draft: Draft, previous: AnswerContent | undefined): boolean =>
  previous !== undefined && draft.kind !== null && !isSameChoice(draft, previous);
