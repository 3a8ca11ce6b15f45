import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { t } from '../../../messages/t.js';
import { WriteReadingNoteDocument, type CampaignRef, type ReadingNote } from './reading-query.js';

const mostCharacters = 2_000;

interface ReadingNoteFormProps {
  readonly campaignRef: CampaignRef;
  readonly questionCode: string;
  /** As it stood when the form was opened; also one that was withdrawn. */
  readonly note: ReadingNote | undefined;
  readonly onEnd: (said: string) => void;
}

/** Writes how the region reads a question; a colleague's newer words are shown before they go. */
export function ReadingNoteForm({ campaignRef, questionCode, note, onEnd }: ReadingNoteFormProps) {
  const [text, setText] = useState(note?.text ?? '');
  const [seen, setSeen] = useState(note?.revision ?? 0);
  const [problem, setProblem] = useState('');
  const [write, { loading }] = useMutation(WriteReadingNoteDocument);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = `reading-${questionCode}`;
  useEffect(() => field.current?.focus(), []);

  const save = async (): Promise<void> => {
    setProblem('');
    const input = { ...campaignRef, questionCode, text, expectedRevision: seen };
    try {
      await write({ variables: { input } });
      onEnd(t(text.trim() === '' ? 'reading.withdrawn' : 'reading.saved'));
    } catch (error) {
      const refusal = findRefusal(error);
      const newer = readCurrent(refusal.details['current']);
      if (newer) setSeen(newer.revision);
      setProblem(newer ? t('reading.newer', newer) : (refusal.message ?? t('error.unexpected')));
      field.current?.focus();
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!loading) void save();
  };
  return (
    <form className="reading-form" onSubmit={handleSubmit} noValidate>
      <label htmlFor={id}>{t('reading.label', { code: questionCode })}</label>
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
        {t('reading.hint')}
      </p>
      <p className="reading-form__problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <div className="button-row">
        <button type="submit" className="button button--primary" aria-disabled={loading}>
          {t('reading.save')}
        </button>
        <button type="button" className="button" onClick={() => onEnd('')}>
          {t('reading.cancel')}
        </button>
      </div>
    </form>
  );
}

function readCurrent(current: unknown): { text: string; revision: number; name: string } | null {
  if (typeof current !== 'object' || current === null) return null;
  const { text, revision, writtenBy: name } = current as Record<string, unknown>;
  return typeof text === 'string' && typeof revision === 'number' && typeof name === 'string'
    ? { text, revision, name }
    : null;
}
