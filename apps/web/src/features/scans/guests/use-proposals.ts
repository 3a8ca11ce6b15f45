import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import type { Draft } from '../draft.js';
import { ProposeAnswerDocument, type OwnProposal } from './guest-query.js';
import { ProposalSaver, type GuestAnswers } from './proposal-saver.js';

interface UsedProposals {
  readonly saver: ProposalSaver;
  readonly answers: GuestAnswers;
}

/** What was proposed with this link, and a way to change it. */
export function useProposals(token: string, proposals: readonly OwnProposal[]): UsedProposals {
  const client = useApolloClient();
  const [saver] = useState(
    () =>
      new ProposalSaver(proposals, async (questionCode, draft, expectedRevision) => {
        if (draft.kind === null) throw new Error('a draft without a choice is no answer');
        const input = { token, questionCode, ...contentOf(draft, draft.kind), expectedRevision };
        try {
          const { data } = await client.mutate({
            mutation: ProposeAnswerDocument,
            variables: { input },
          });
          return data
            ? { saved: data.proposeAnswer }
            : { failure: { code: 'UNREACHABLE', message: null } };
        } catch (error) {
          return { failure: findRefusal(error) };
        }
      }),
  );
  const answers = useSyncExternalStore(saver.subscribe, saver.snapshot);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (saver.isBusy()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [saver]);
  return { saver, answers };
}

const contentOf = (draft: Draft, kind: NonNullable<Draft['kind']>) => ({
  kind,
  level: draft.level,
  note: draft.note,
  responsible: draft.responsible,
  action: draft.action,
  dueOn: draft.dueOn,
});
