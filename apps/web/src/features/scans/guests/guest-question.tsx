import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/t.js';
import { findIncomplete, type Draft } from '../draft.js';
import { NoteField } from '../note-field.js';
import '../../../components/answer-form.css';
import { TaskFields } from '../task-fields.js';
import { GuestChoices } from './guest-choices.js';
import type { GuestQuestion as Question, GuestRequest } from './guest-query.js';
import type { GuestAnswer, ProposalSaver } from './proposal-saver.js';

const choiceDelayMs = 450;
const typingDelayMs = 1_200;

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
  const change = (next: Partial<Draft>, delayMs: number): void =>
    saver.edit(question.code, { ...draft, ...next }, delayMs);
  const handleNote = (text: string): void => {
    const kind = question.type === 'open' ? (text.trim() === '' ? null : 'text') : draft.kind;
    change({ note: text, kind }, typingDelayMs);
  };
  const flush = (): void => saver.flush(question.code);
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
      <GuestChoices
        question={question}
        levels={request.instrument.levels}
        draft={draft}
        onChoose={(kind, level) => change({ kind, level }, choiceDelayMs)}
      />
      <NoteField
        question={question}
        draft={draft}
        incomplete={incomplete}
        isReadOnly={false}
        onChange={handleNote}
        onLeave={flush}
      />
      {question.type === 'check' ? (
        <TaskFields
          question={question}
          draft={draft}
          isReadOnly={false}
          onChange={(task) => change(task, typingDelayMs)}
          onLeave={flush}
        />
      ) : null}
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
