import { Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import { lazyPart } from '../../../components/lazy-part.js';
import { t } from '../../../messages/t.js';
import type { Question, Theme } from '../scan-query.js';
import { questionPath } from '../theme-slugs.js';
import { useWorkspace } from '../workspace.js';
import { ProposalCard } from './proposal-card.js';
import { RequestList } from './request-list.js';
import { useRequests } from './use-requests.js';
import './requests.css';

// Few ask somebody: the dialog comes when one does.
const AskDialog = lazyPart(async () => (await import('./ask-dialog.js')).AskDialog);

interface RequestsAsideProps {
  readonly theme: Theme;
  readonly question: Question;
}

/** What colleagues without an account propose for this question, and a way to ask one. */
export function RequestsAside({ theme, question }: RequestsAsideProps) {
  const { scan, scanRef, base } = useWorkspace();
  const requests = useRequests(scanRef);
  const [isAsking, setIsAsking] = useState(false);
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  if (!requests) return null;
  const { proposals, canAsk } = requests;
  // The button that was used is gone by then, and the focus with it.
  const handleDone = (text: string): void => {
    setSaid(text);
    title.current?.focus();
  };
  const here = proposals.filter(({ questionCode }) => questionCode === question.code);
  const elsewhere = [...new Set(proposals.map(({ questionCode }) => questionCode))].filter(
    (code) => code !== question.code,
  );
  if (!canAsk && proposals.length === 0 && requests.requests.length === 0) return null;

  return (
    <div data-testid="requests">
      <h2 ref={title} tabIndex={-1}>
        {t('requests.title')}
      </h2>
      {here.map((proposal) => (
        <ProposalCard
          key={proposal.id}
          proposal={proposal}
          canDecide={canAsk}
          onDone={handleDone}
        />
      ))}
      {elsewhere.length > 0 ? (
        <p className="requests__elsewhere">
          {t('requests.elsewhere')}{' '}
          {elsewhere.map((code) => (
            <Link key={code} to={questionPath(base, scan.instrument.themes, code)}>
              {code}
            </Link>
          ))}
        </p>
      ) : null}
      <p className="requests__said" role="status">
        {said}
      </p>
      {canAsk ? (
        <button type="button" className="button" onClick={() => setIsAsking(true)}>
          {t('requests.ask')}
        </button>
      ) : null}
      <RequestList requests={requests.requests} canRevoke={canAsk} onDone={handleDone} />
      {isAsking ? (
        <Suspense fallback={null}>
          <AskDialog theme={theme} question={question} onClose={() => setIsAsking(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
