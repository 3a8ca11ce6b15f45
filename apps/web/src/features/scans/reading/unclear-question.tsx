import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import { useWorkspace } from '../workspace.js';
import { MarkQuestionDocument, marksAt, type QuestionMark } from './reading-query.js';
import { useScanReading } from './use-reading.js';
import '../../../components/words-form.css';
import './reading.css';

const mostCharacters = 1_000;

/** Under a question: say that it is unclear and why, see who else did, or take it back. */
export function UnclearQuestion({ questionCode }: { readonly questionCode: string }) {
  const { scanRef } = useWorkspace();
  const reading = useScanReading(scanRef);
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  if (!reading) return null;
  const marks = marksAt(reading, questionCode);
  const own = marks.find(({ isOwn }) => isOwn);
  const end = (text: string): void => {
    setIsOpen(false);
    setSaid(text);
    button.current?.focus();
  };
  return (
    <>
      {reading.canMark ? (
        <button
          ref={button}
          type="button"
          className="button"
          aria-expanded={isOpen}
          onClick={() => {
            setSaid('');
            setIsOpen(!isOpen);
          }}
        >
          {t(own ? 'unclear.change' : 'unclear.button')}
        </button>
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {isOpen ? <UnclearForm questionCode={questionCode} own={own} onEnd={end} /> : null}
      {marks.length > 0 ? (
        <div className="unclear-marks" data-testid="unclear-marks">
          <h2>{t('unclear.title')}</h2>
          <ul>
            {marks.map((mark) => (
              <li key={`${mark.markedBy} ${mark.markedAt}`}>
                <p className="unclear-marks__reason">{mark.reason}</p>
                <p className="small">
                  {t('unclear.by', {
                    name: mark.isOwn ? t('together.you') : mark.markedBy,
                    when: formatWhen(mark.markedAt, new Date()),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

interface UnclearFormProps {
  readonly questionCode: string;
  readonly own: QuestionMark | undefined;
  readonly onEnd: (said: string) => void;
}

function UnclearForm({ questionCode, own, onEnd }: UnclearFormProps) {
  const { scanRef } = useWorkspace();
  const [text, setText] = useState(own?.reason ?? '');
  const [forMakers, setForMakers] = useState(own?.forMakers ?? true);
  const [problem, setProblem] = useState('');
  const [mark, { loading }] = useMutation(MarkQuestionDocument);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const send = async (reason: string | null): Promise<void> => {
    setProblem('');
    try {
      const input = { scan: { ...scanRef }, questionCode, reason, forMakers };
      await mark({ variables: { input } });
      onEnd(t(reason === null ? 'unclear.takenBack' : 'unclear.marked'));
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') {
      setProblem(t('unclear.empty'));
      field.current?.focus();
    } else if (!loading) void send(text);
  };
  return (
    <form className="words-form unclear-form" onSubmit={handleSubmit} noValidate>
      <label htmlFor="unclear">{t('unclear.label')}</label>
      <textarea
        ref={field}
        id="unclear"
        value={text}
        maxLength={mostCharacters}
        aria-describedby="unclear-hint unclear-problem"
        aria-invalid={problem ? true : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="small" id="unclear-hint">
        {t('unclear.hint')}
      </p>
      <label className="unclear-form__makers">
        <input
          type="checkbox"
          checked={forMakers}
          onChange={(event) => setForMakers(event.target.checked)}
        />
        {t('unclear.forMakers')}
      </label>
      <p className="words-form__problem" id="unclear-problem" role="alert">
        {problem}
      </p>
      <div className="button-row">
        <button type="submit" className="button button--primary" aria-disabled={loading}>
          {t('unclear.save')}
        </button>
        {own ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              if (!loading) void send(null);
            }}
          >
            {t('unclear.takeBack')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={() => onEnd('')}>
          {t('reading.cancel')}
        </button>
      </div>
    </form>
  );
}
