import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/t.js';
import { AnswerFields } from '../answer-fields.js';
import { findIncomplete } from '../draft.js';
import type { GuestQuestion as Question, GuestRequest } from './guest-query.js';
import type { GuestAnswer, ProposalSaver } from './proposal-saver.js';

interface GuestQuestionProps {
  readonly request: GuestRequest;
  readonly question: Question;
  readonly position: string;
  readonly answer: GuestAnswer;
  readonly saver: ProposalSaver;
  readonly onReread: () => void;
}

/** One question with all its levels; what is filled in is saved by itself. */
export function GuestQuestion(props: GuestQuestionProps) {
  const { request, question, position, answer, saver, onReread } = props;
  const { draft, state, problem } = answer;
  const note = request.readingNotes.find(({ code }) => code === question.code);
  const incomplete = state === 'unsaved' ? findIncomplete(draft) : null;
  return (
    <div className={state === 'failing' ? 'guest--failing' : undefined}>
      <p className="small">{position}</p>
      <PageHeading
        className="guest__statement"
        title={[question.code, request.campaign, request.municipality]}
      >
        {question.statement}
      </PageHeading>
      {question.explanation ? <p className="prose">{question.explanation}</p> : null}
      {note ? (
        <Notice title={t('guest.reading')}>
          <p>{note.text}</p>
        </Notice>
      ) : null}
      <AnswerFields
        question={question}
        levels={request.instrument.levels}
        draft={draft}
        incomplete={incomplete}
        isReadOnly={false}
        onChange={(change, delayMs) => saver.edit(question.code, { ...draft, ...change }, delayMs)}
        onLeave={() => saver.flush(question.code)}
      />
      <p className="guest__saved" role="status">
        {incomplete ? '' : savedText(answer)}
      </p>
      {state === 'refused' ? (
        <Notice tone="error" title={problem ?? t('error.unexpected')} role="alert">
          <button type="button" className="button guest__reread" onClick={onReread}>
            {t('guest.reread')}
          </button>
        </Notice>
      ) : null}
    </div>
  );
}

function savedText({ state, revision }: GuestAnswer): string {
  if (state === 'saved') return revision > 0 ? t('guest.saved') : '';
  if (state === 'refused') return '';
  if (state === 'failing') return t('guest.unsaved');
  return t('guest.saving');
}
