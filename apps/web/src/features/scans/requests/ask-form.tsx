import { useMutation } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { FormEnd } from '../../../components/form-end.js';
import { t } from '../../../messages/t.js';
import type { Question, Theme } from '../scan-query.js';
import { useWorkspace } from '../workspace.js';
import { ChooseQuestions } from './choose-questions.js';
import { RequestAnswersDocument } from './requests-query.js';

const dayChoices = [7, 14, 30, 60];
const mostQuestions = 20;

interface AskFormProps {
  readonly theme: Theme;
  readonly question: Question;
  readonly onAsked: (asked: { name: string; token: string }) => void;
  readonly onCancel: () => void;
}

export function AskForm({ theme, question, onAsked, onCancel }: AskFormProps) {
  const { scanRef } = useWorkspace();
  const [name, setName] = useState('');
  const [questionCodes, setQuestionCodes] = useState<readonly string[]>([question.code]);
  const [message, setMessage] = useState('');
  const [days, setDays] = useState(14);
  const [problem, setProblem] = useState('');
  const [ask, { loading }] = useMutation(RequestAnswersDocument);
  const nameField = useRef<HTMLInputElement>(null);

  const send = async (): Promise<void> => {
    setProblem('');
    const input = { scan: { ...scanRef }, name, questionCodes: [...questionCodes], message, days };
    try {
      const { data } = await ask({ variables: { input } });
      if (data) onAsked({ name: name.trim(), token: data.requestAnswers.token });
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') {
      setProblem(t('ask.nameMissing'));
      nameField.current?.focus();
    } else if (questionCodes.length === 0 || questionCodes.length > mostQuestions) {
      setProblem(t('ask.chooseMissing'));
    } else if (!loading) void send();
  };
  return (
    <form className="ask" onSubmit={handleSubmit} noValidate>
      <h2 id="ask-title">{t('requests.ask')}</h2>
      <p>{t('ask.text')}</p>
      <div className="task-field">
        <label htmlFor="ask-name">{t('ask.name')}</label>
        <p className="small" id="ask-name-hint">
          {t('ask.nameHint')}
        </p>
        <input
          ref={nameField}
          id="ask-name"
          type="text"
          autoComplete="off"
          value={name}
          maxLength={100}
          required
          aria-describedby="ask-name-hint ask-problem"
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <ChooseQuestions theme={theme} question={question} onChange={setQuestionCodes} />
      <div className="note-field">
        <label htmlFor="ask-message">{t('ask.message')}</label>
        <p className="small" id="ask-message-hint">
          {t('ask.messageHint')}
        </p>
        <textarea
          id="ask-message"
          rows={2}
          value={message}
          maxLength={1_000}
          aria-describedby="ask-message-hint"
          onChange={(event) => setMessage(event.target.value)}
        />
      </div>
      <div className="task-field">
        <label htmlFor="ask-days">{t('ask.days')}</label>
        <select
          id="ask-days"
          className="ask__days"
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {dayChoices.map((choice) => (
            <option key={choice} value={choice}>
              {t('ask.day', { days: choice })}
            </option>
          ))}
        </select>
      </div>
      <FormEnd
        problemId="ask-problem"
        problem={problem}
        submit={t('ask.send')}
        isBusy={loading}
        cancel={t('ask.cancel')}
        onCancel={onCancel}
      />
    </form>
  );
}
