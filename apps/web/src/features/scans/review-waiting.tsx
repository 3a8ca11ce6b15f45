import { t } from '../../messages/t.js';
import { useRequests } from './requests/use-requests.js';
import { QuestionLinks } from './review-lists.js';
import { useWorkspace } from './workspace.js';

/** Answers that colleagues proposed and nobody decided on: submitting leaves them behind. */
export function WaitingProposals() {
  const { scan, scanRef } = useWorkspace();
  const proposals = useRequests(scanRef)?.proposals ?? [];
  if (proposals.length === 0 || scan.status === 'submitted') return null;
  const waiting = new Set(proposals.map(({ questionCode }) => questionCode));
  const questions = scan.instrument.themes
    .flatMap((theme) => theme.questions)
    .filter(({ code }) => waiting.has(code));
  return (
    <section className="card" aria-labelledby="review-proposals">
      <h2 id="review-proposals">{t('review.proposals', { count: proposals.length })}</h2>
      <p className="small">{t('review.proposalsText')}</p>
      <QuestionLinks questions={questions} />
    </section>
  );
}
