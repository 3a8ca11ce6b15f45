import { PageHeading } from '../../../components/page-heading.js';
import { formatDate, lastDay } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import type { GuestQuestion, GuestRequest } from './guest-query.js';
import { answerOf, isAnswered, type GuestAnswers } from './proposal-saver.js';

interface GuestDoneProps {
  readonly request: GuestRequest;
  readonly questions: readonly GuestQuestion[];
  readonly answers: GuestAnswers;
  readonly isSaving: boolean;
  readonly onShow: (code: string) => void;
}

/** Says thanks only for what is saved, and how to come back. */
export function GuestDone({ request, questions, answers, isSaving, onShow }: GuestDoneProps) {
  const isDone = (code: string): boolean => isAnswered(answerOf(answers, code));
  const open = questions.filter(({ code }) => !isDone(code)).length;
  const isRefused = questions.some(({ code }) => answerOf(answers, code).state === 'refused');
  const isFailing =
    isRefused || questions.some(({ code }) => answerOf(answers, code).state === 'failing');
  const isSaved = !isSaving && !isRefused;
  const summary =
    open > 0
      ? t('guest.doneOpen', { count: open })
      : isSaved
        ? t('guest.doneAll', { name: request.askedBy })
        : '';
  return (
    <>
      <PageHeading title={[t('guest.doneTitle'), request.municipality, request.campaign]}>
        {t('guest.doneTitle')}
      </PageHeading>
      <p className="prose" role="status">
        {isSaved ? summary : t(isSaving && !isFailing ? 'guest.saving' : 'guest.unsaved')}
      </p>
      {isSaved ? <p className="prose">{t('guest.doneClose')}</p> : null}
      <p className="prose">{t('guest.until', { day: formatDate(lastDay(request.expiresAt)) })}</p>
      <h2>{t('guest.answers')}</h2>
      <ol className="guest__answers">
        {questions.map(({ code, statement }) => (
          <li key={code}>
            <button type="button" className="link-button" onClick={() => onShow(code)}>
              {statement}
            </button>
            <span className="small">{t(isDone(code) ? 'guest.answered' : 'guest.open')}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
