import type { Question, Theme } from '../scan-query.js';
import { assigneesOf, commentsAt, openComments } from '../together/facts.js';
import { useWorkspace } from '../workspace.js';
import { useMarks } from './marks.js';
import { differsFrom, type Findable } from './question-filters.js';

export interface FoundQuestion extends Findable {
  readonly question: Question;
  readonly theme: Theme;
  readonly comments: number;
  readonly isFlagged: boolean;
}

/** Every question with all that can be filtered on. */
export function useFoundQuestions(): FoundQuestion[] {
  const { scan, together, userId, isAnswered, draftFor, findPrevious } = useWorkspace();
  const marks = useMarks();
  return scan.instrument.themes.flatMap((theme) => {
    const isMine = assigneesOf(together, theme.code).some(({ id }) => id === userId);
    return theme.questions.map((question): FoundQuestion => {
      const { code, statement, explanation } = question;
      const draft = draftFor(code);
      const comments = openComments(commentsAt(together, code));
      const isFlagged = marks.has(code);
      return {
        ...{ code, statement, explanation, question, theme, comments, isMine, isFlagged },
        note: draft.note,
        isOpen: !isAnswered(code),
        differs: differsFrom(draft, findPrevious(code)),
        isMarked: isFlagged || comments > 0,
      };
    });
  });
}
