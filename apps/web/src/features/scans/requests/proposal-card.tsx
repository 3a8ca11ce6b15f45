import { useMutation } from '@apollo/client/react';
import { findRefusal } from '../../../apollo/refusal.js';
import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { AnswerLines } from '../answer-lines.js';
import { useWorkspace } from '../workspace.js';
import { DecideProposalDocument, type AnswerProposal } from './requests-query.js';
import { useRereadRequests } from './use-requests.js';

interface ProposalCardProps {
  readonly proposal: AnswerProposal;
  readonly canDecide: boolean;
  readonly onDone: (said: string) => void;
}

/** A proposal beside the answer that stands: the coordinator decides, nothing changes by itself. */
export function ProposalCard({ proposal, canDecide, onDone }: ProposalCardProps) {
  const { scanRef, saver, findAnswer, reread } = useWorkspace();
  const rereadRequests = useRereadRequests(scanRef);
  const [decide, { loading, error }] = useMutation(DecideProposalDocument);
  const present = findAnswer(proposal.questionCode);
  const name = proposal.proposedBy;

  const take = async (decision: 'accepted' | 'declined'): Promise<void> => {
    // What is being typed here comes first, and then clashes with what is taken over.
    saver.flush(proposal.questionCode);
    const expectedRevision = present?.revision ?? 0;
    const input = { scan: { ...scanRef }, proposalId: proposal.id, decision, expectedRevision };
    try {
      await decide({ variables: { input } });
      onDone(t(`requests.${decision}`, { name }));
    } catch {
      // The mutation keeps its error, which is shown below; the newest state is shown with it.
      await rereadRequests().catch(() => undefined);
    }
    await reread().catch(() => undefined);
  };
  const button = (decision: 'accepted' | 'declined') => (
    <button
      type="button"
      className={decision === 'accepted' ? 'button button--primary' : 'button'}
      aria-disabled={loading}
      onClick={() => {
        if (!loading) void take(decision);
      }}
    >
      {t(decision === 'accepted' ? 'requests.accept' : 'requests.decline')}
      <span className="visually-hidden"> {t('requests.which', { name })}</span>
    </button>
  );
  return (
    <div className="proposal" data-testid="proposal">
      <h3>{t('requests.proposalTitle', { name })}</h3>
      <p className="small">{formatWhen(proposal.proposedAt, new Date())}</p>
      <AnswerLines answer={proposal} className="proposal__line" />
      <div className="proposal__present">
        {present ? (
          <>
            <p className="small">{t('requests.present')}</p>
            <AnswerLines answer={present} />
          </>
        ) : (
          <p className="small">{t('requests.presentNone')}</p>
        )}
      </div>
      {error ? (
        <p className="together-problem" role="alert">
          {findRefusal(error).message ?? t('error.unexpected')}
        </p>
      ) : null}
      {canDecide ? (
        <div className="button-row proposal__choice">
          {button('accepted')}
          {button('declined')}
        </div>
      ) : null}
    </div>
  );
}
