import { createContext, useContext } from 'react';
import type { AnswerSaver, SaverSnapshot } from './answer-saver.js';
import { draftOf, findIncomplete, type Draft } from './draft.js';
import type { Answer, PreviousAnswer, QuestionOrigin, Scan, ScanRef } from './scan-query.js';
import type { Together } from './together/together-query.js';

/** What the pages of one scan share: the scan, its saver, and the answers as the person sees them. */
export interface Workspace {
  readonly scanRef: ScanRef;
  readonly scan: Scan;
  /** Null as long as it was not read: nobody needs it to answer a question. */
  readonly together: Together | null;
  readonly userId: string;
  /** As the server names whoever answered. */
  readonly userName: string;
  readonly base: string;
  readonly saver: Pick<
    AnswerSaver,
    'edit' | 'flush' | 'keepMine' | 'takeTheirs' | 'discard' | 'retryRefused'
  >;
  readonly saving: SaverSnapshot;
  readonly reread: () => Promise<unknown>;
  readonly findAnswer: (code: string) => Answer | undefined;
  /** The former answer that still answers the question. */
  readonly findPrevious: (code: string) => PreviousAnswer | undefined;
  /** Of a question that another version asked otherwise. */
  readonly findOrigin: (code: string) => QuestionOrigin | undefined;
  readonly draftFor: (code: string) => Draft;
  readonly isAnswered: (code: string) => boolean;
}

type Shared = Pick<
  Workspace,
  'scanRef' | 'scan' | 'together' | 'userId' | 'userName' | 'base' | 'saver' | 'saving' | 'reread'
>;

export function buildWorkspace(shared: Shared): Workspace {
  const { scan, saving } = shared;
  const answers = new Map(scan.answers.map((answer) => [answer.questionCode, answer]));
  const previous = new Map(scan.previousAnswers.map((answer) => [answer.questionCode, answer]));
  const origins = new Map(scan.origins.map((origin) => [origin.questionCode, origin]));
  const pendingDraft = (code: string): Draft | undefined => saving.pending.get(code)?.draft;
  return {
    ...shared,
    findAnswer: (code) => answers.get(code),
    findPrevious: (code) => previous.get(code),
    findOrigin: (code) => origins.get(code),
    draftFor: (code) => pendingDraft(code) ?? draftOf(answers.get(code)),
    isAnswered: (code) => {
      const draft = pendingDraft(code);
      return answers.has(code) || (draft !== undefined && findIncomplete(draft) === null);
    },
  };
}

/** Whether the campaign before has a submission, comparable or not. */
export const hasPreviousAnswers = ({
  previousAnswers,
  origins,
}: Pick<Scan, 'previousAnswers' | 'origins'>): boolean =>
  previousAnswers.length > 0 ||
  origins.some(({ former }) => former.some(({ answer }) => answer !== null));

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace is used outside ScanWorkspace');
  return workspace;
}
