import { teamForms, type TeamForm } from '@ijkpunt/contracts';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { t } from '../../../messages/t.js';

export interface TeamValues {
  readonly name: string;
  readonly form: TeamForm;
  readonly formWord: string | null;
}

interface TeamFormProps {
  readonly initial: TeamValues;
  readonly submitText: string;
  readonly hasFocus?: boolean;
  /** Answers what is wrong, or null when it was kept. */
  readonly onSend: (values: TeamValues) => Promise<string | null>;
  readonly onCancel?: () => void;
}

export const emptyTeam: TeamValues = { name: '', form: 'wijkteam', formWord: null };

/** The name and the form of one team. */
export function TeamForm({
  initial,
  submitText,
  hasFocus = false,
  onSend,
  onCancel,
}: TeamFormProps) {
  const [values, setValues] = useState(initial);
  const [problem, setProblem] = useState('');
  const [isSending, setIsSending] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const word = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (hasFocus) name.current?.focus();
  }, [hasFocus]);

  const send = async (): Promise<void> => {
    setProblem('');
    setIsSending(true);
    const found = await onSend(values);
    setIsSending(false);
    if (found !== null) {
      setProblem(found);
      return;
    }
    setValues(initial);
    name.current?.focus();
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (values.name.trim() === '') {
      setProblem(t('teams.nameMissing'));
      name.current?.focus();
    } else if (values.form === 'anders' && !values.formWord?.trim()) {
      setProblem(t('teams.formWordMissing'));
      word.current?.focus();
    } else if (!isSending) void send();
  };
  const handleForm = (value: string): void => {
    const form = teamForms.find((each) => each === value) ?? 'anders';
    setValues({ ...values, form, formWord: form === 'anders' ? (values.formWord ?? '') : null });
  };
  return (
    <form className="team-form" onSubmit={handleSubmit} noValidate>
      <div className="task-fields">
        <div className="task-field">
          <label htmlFor={`${id}-name`}>{t('teams.name')}</label>
          <p className="small" id={`${id}-hint`}>
            {t('teams.nameHint')}
          </p>
          <input
            ref={name}
            id={`${id}-name`}
            type="text"
            value={values.name}
            maxLength={100}
            required
            autoComplete="off"
            aria-describedby={`${id}-hint ${id}-problem`}
            onChange={(event) => setValues({ ...values, name: event.target.value })}
          />
        </div>
        <div className="task-field">
          <label htmlFor={`${id}-form`}>{t('teams.form')}</label>
          <select
            id={`${id}-form`}
            value={values.form}
            onChange={(event) => handleForm(event.target.value)}
          >
            {teamForms.map((form) => (
              <option key={form} value={form}>
                {t(`teamForm.${form}`)}
              </option>
            ))}
          </select>
        </div>
        {values.form === 'anders' ? (
          <div className="task-field task-field--row">
            <label htmlFor={`${id}-word`}>{t('teams.formWord')}</label>
            <input
              ref={word}
              id={`${id}-word`}
              type="text"
              value={values.formWord ?? ''}
              maxLength={50}
              required
              aria-describedby={`${id}-problem`}
              onChange={(event) => setValues({ ...values, formWord: event.target.value })}
            />
          </div>
        ) : null}
      </div>
      <p id={`${id}-problem`} className="dialog__error" role="alert">
        {problem}
      </p>
      <div className="button-row">
        <button type="submit" className="button button--primary" aria-disabled={isSending}>
          {submitText}
        </button>
        {onCancel ? (
          <button type="button" className="button" onClick={onCancel}>
            {t('teams.cancel')}
          </button>
        ) : null}
      </div>
    </form>
  );
}
