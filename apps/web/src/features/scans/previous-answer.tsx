import { useState } from 'react';
import { t } from '../../messages/t.js';
import { AnswerLines } from './answer-lines.js';
import { confirmed, saysSame } from './draft.js';
import { Origin } from './question-origin.js';
import type { Scan } from './scan-query.js';
import { useWorkspace } from './workspace.js';

/** The previous campaign's answer in sight, and one deed to say that it still holds. */
export function PreviousAnswer({ questionCode }: { readonly questionCode: string }) {
  const { scan, saver, draftFor, findAnswer, findPrevious, findOrigin } = useWorkspace();
  const [said, setSaid] = useState('');
  const answer = findPrevious(questionCode);
  const origin = findOrigin(questionCode);
  const draft = draftFor(questionCode);
  const confirm = (): void => {
    if (!answer) return;
    const seen = findAnswer(questionCode)?.revision ?? 0;
    saver.edit(questionCode, confirmed(answer), seen, 0);
    setSaid(t('previous.confirmedNow'));
  };
  const isConfirmed = draft.isConfirmed && answer !== undefined && saysSame(draft, answer);
  const isSuccessor = scan.predecessors.length > 0 && scan.previousAnswers.length === 0;
  return (
    <div>
      <h2>
        {scan.previousCampaign
          ? t('scan.previousTitle', scan.previousCampaign)
          : t('scan.previousTitleNone')}
      </h2>
      {!scan.previousCampaign ? <p>{t('scan.previousFirst')}</p> : null}
      {scan.previousCampaign && !answer && (origin?.isComparable ?? true) && !isSuccessor ? (
        <p>{t('scan.previousNone')}</p>
      ) : null}
      {answer ? <AnswerLines answer={answer} /> : null}
      {answer && isConfirmed ? (
        <p>
          <span className="tag tag--positive">{t('previous.isConfirmed')}</span>
        </p>
      ) : null}
      {answer && !isConfirmed && scan.permissions.canEdit ? (
        <button type="button" className="link-button" onClick={confirm}>
          {t('previous.confirm')}
        </button>
      ) : null}
      {scan.predecessors.map(({ municipality: { name }, answers }) => (
        <Predecessor
          key={name}
          name={name}
          answer={answers.find((each) => each.questionCode === questionCode)}
        />
      ))}
      {origin ? <Origin origin={origin} /> : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

interface PredecessorProps {
  readonly name: string;
  readonly answer: Scan['predecessors'][number]['answers'][number] | undefined;
}

/** Theirs: there is nothing to confirm about it. */
const Predecessor = ({ name, answer }: PredecessorProps) => (
  <>
    <h3>{t('scan.predecessor', { name })}</h3>
    {answer ? <AnswerLines answer={answer} /> : <p>{t('scan.previousNone')}</p>}
  </>
);
