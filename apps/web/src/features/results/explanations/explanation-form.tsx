import { useMutation } from '@apollo/client/react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { graphql } from '../../../gql/graphql.js';
import { t } from '../../../messages/outcomes.js';
import { useExplanations, type Explanation } from './explanations.js';

const ExplainFigureDocument = graphql(`
  mutation ExplainFigure($input: ExplainFigureInput!) {
    explainFigure(input: $input) {
      version
    }
  }
`);

const mostCharacters = 2_000;

interface ExplanationFormProps {
  readonly about: string;
  readonly name: string;
  /** As it stood when the form was opened. */
  readonly found: Explanation | undefined;
  readonly onEnd: (said: string) => void;
}

/** Writes beside a figure; a colleague's newer words are shown before they are replaced. */
export function ExplanationForm({ about, name, found, onEnd }: ExplanationFormProps) {
  const shared = useExplanations();
  const [text, setText] = useState(found?.text ?? '');
  const [seen, setSeen] = useState(found?.revision ?? 0);
  const [problem, setProblem] = useState('');
  const [explain, { loading }] = useMutation(ExplainFigureDocument);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  if (!shared) return null;

  const save = async (): Promise<void> => {
    setProblem('');
    const input = { scan: { ...shared.scanRef }, about, text, expectedRevision: seen };
    try {
      await explain({ variables: { input } });
      // What was kept stays kept when reading it again fails: the page reads again by itself.
      await shared.reread().catch(() => undefined);
      onEnd(t(text.trim() === '' ? 'own.withdrawn' : 'own.saved'));
    } catch (error) {
      const refusal = findRefusal(error);
      const isClash = refusal.code === 'CONFLICT';
      const newer = isClash ? readCurrent(refusal.details['current']) : null;
      if (isClash) setSeen(newer?.revision ?? 0);
      setProblem(
        isClash
          ? newer
            ? t('own.newer', newer)
            : t('own.newerWithdrawn')
          : (refusal.message ?? t('error.unexpected')),
      );
      field.current?.focus();
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!loading) void save();
  };
  return (
    <form className="own-words-form" onSubmit={handleSubmit} noValidate>
      <label htmlFor={id}>{t('own.label', { name })}</label>
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
        {t('own.hint')}
      </p>
      <p className="own-words-form__problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      <div className="button-row">
        <button type="submit" className="button button--primary" aria-disabled={loading}>
          {t('own.save')}
        </button>
        <button type="button" className="button" onClick={() => onEnd('')}>
          {t('own.cancel')}
        </button>
      </div>
    </form>
  );
}

function readCurrent(current: unknown): { text: string; revision: number; by: string } | null {
  if (typeof current !== 'object' || current === null) return null;
  const { text, revision, writtenBy: by } = current as Record<string, unknown>;
  return typeof text === 'string' && typeof revision === 'number' && typeof by === 'string'
    ? { text, revision, by }
    : null;
}
