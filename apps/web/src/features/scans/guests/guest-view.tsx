import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { findRefusal } from '../../../apollo/refusal.js';
import { Loaded } from '../../../components/loaded.js';
import { OutsidePage } from '../../../components/outside-page.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/t.js';
import { GuestDone } from './guest-done.js';
import { GuestIntroduction } from './guest-introduction.js';
import { GuestQuestion } from './guest-question.js';
import { GuestRequestDocument, type GuestRequest } from './guest-query.js';
import { answerOf, isAnswered } from './proposal-saver.js';
import { useProposals } from './use-proposals.js';
import './guests.css';

/** The page behind a link: who asks, the questions one by one, and a word of thanks. */
export function GuestView({ token }: { readonly token: string }) {
  const query = useQuery(GuestRequestDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  });
  const [visit, setVisit] = useState(0);
  const isDead = query.error !== undefined && findRefusal(query.error).code === 'NOT_FOUND';
  const reread = (): void => {
    // What is on screen is laid aside once the newest was read.
    void query.refetch().then(
      () => setVisit(visit + 1),
      () => undefined,
    );
  };
  return (
    <OutsidePage name="guest">
      {isDead ? (
        <>
          <PageHeading title={[t('guest.deadTitle')]}>{t('guest.deadTitle')}</PageHeading>
          <p className="prose">{t('guest.dead')}</p>
        </>
      ) : (
        <Loaded query={query}>
          {({ guestRequest }) => (
            <OpenRequest key={visit} token={token} request={guestRequest} onReread={reread} />
          )}
        </Loaded>
      )}
    </OutsidePage>
  );
}

interface OpenRequestProps {
  readonly token: string;
  readonly request: GuestRequest;
  readonly onReread: () => void;
}

function OpenRequest({ token, request, onReread }: OpenRequestProps) {
  const { saver, answers } = useProposals(token, request.proposals);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const questions = request.instrument.themes.flatMap((theme) => theme.questions);
  const isDone = (code: string): boolean => isAnswered(answerOf(answers, code));
  const index = questions.findIndex(({ code }) => code === search.get('vraag'));
  const question = questions[index];

  const show = (place: string): void => {
    if (question) saver.flush(question.code);
    void navigate({ search: place });
  };
  const showQuestion = (code: string): void => show(`?vraag=${code}`);
  const showAt = (place: number): void => {
    const next = questions[place];
    if (next) showQuestion(next.code);
    else show('?klaar');
  };

  if (search.has('klaar')) {
    return (
      <GuestDone
        request={request}
        questions={questions}
        answers={answers}
        isSaving={saver.isBusy()}
        onShow={showQuestion}
      />
    );
  }
  if (!question) {
    const first = questions.findIndex(({ code }) => !isDone(code));
    return (
      <GuestIntroduction
        request={request}
        count={questions.length}
        hasBegun={answers.size > 0}
        onBegin={() => showAt(Math.max(first, 0))}
      />
    );
  }
  return (
    <>
      <GuestQuestion
        key={question.code}
        request={request}
        question={question}
        position={t('guest.position', { index: index + 1, count: questions.length })}
        answer={answerOf(answers, question.code)}
        saver={saver}
        onReread={onReread}
      />
      <div className="button-row guest__foot">
        <button type="button" className="button button--primary" onClick={() => showAt(index + 1)}>
          {t(index + 1 < questions.length ? 'guest.next' : 'guest.finish')}
        </button>
        {index > 0 ? (
          <button type="button" className="button" onClick={() => showAt(index - 1)}>
            {t('guest.previous')}
          </button>
        ) : null}
      </div>
    </>
  );
}
