import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../apollo/refusal.js';
import { t } from '../messages/t.js';
import './words-form.css';

const mostCharacters = 2_000;

/** What a colleague wrote meanwhile. */
export interface NewerWords {
  readonly text: string;
  readonly revision: number;
  readonly by: string;
}

interface WordsFormProps {
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly cancel: string;
  /** As it stood when the form was opened; also what was withdrawn. */
  readonly found: { readonly text: string; readonly revision: number } | undefined;
  /** Answers what is said once it is kept. */
  readonly onSave: (text: string, expectedRevision: number) => Promise<string>;
  /** Null when a colleague withdrew it. */
  readonly newerText: (newer: NewerWords | null) => string;
  readonly onEnd: (said: string) => void;
}

/** Words of one's own that colleagues may write too: what is newer is shown before it goes. */
export function WordsForm({
  label,
  hint,
  submit,
  cancel,
  found,
  onSave,
  newerText,
  onEnd,
}: WordsFormProps) {
  const [text, setText] = useState(found?.text ?? '');
  const [seen, setSeen] = useState(found?.revision ?? 0);
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  const save = async (): Promise<void> => {
    setProblem('');
    setIsBusy(true);
    try {
      onEnd(await onSave(text, seen));
    } catch (error) {
      const { code, details, message } = findRefusal(error);
      if (code === 'CONFLICT') {
        const newer = readCurrent(details['current']);
        setSeen(newer?.revision ?? 0);
        setProblem(newerText(newer));
      } else setProblem(message ?? t('error.unexpected'));
      setIsBusy(false);
      field.current?.focus();
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) void save();
  };
  return (
    <form className="words-form" onSubmit={handleSubmit} noValidate>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        value={text}
        maxLength={mostCharacters}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="small" id={`${id}-hint`}>
        {hint}
      </p>
      <p className="words-form__problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <div className="button-row">
        <button type="submit" className="button button--primary" aria-disabled={isBusy}>
          {submit}
        </button>
        <button type="button" className="button" onClick={() => onEnd('')}>
          {cancel}
        </button>
      </div>
    </form>
  );
}

function readCurrent(current: unknown): NewerWords | null {
  if (typeof current !== 'object' || current === null) return null;
  const { text, revision, writtenBy: by } = current as Record<string, unknown>;
  return typeof text === 'string' && typeof revision === 'number' && typeof by === 'string'
    ? { text, revision, by }
    : null;
}
