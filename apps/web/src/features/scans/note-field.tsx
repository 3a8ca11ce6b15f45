import { useState } from 'react';
import { t } from '../../messages/t.js';
import type { Draft, Incomplete } from './draft.js';
import type { Question } from './scan-query.js';

interface NoteFieldProps {
  readonly question: Question;
  readonly draft: Draft;
  readonly incomplete: Incomplete | null;
  readonly isReadOnly: boolean;
  readonly onChange: (note: string) => void;
  readonly onLeave: () => void;
}

const mostCharacters = 10_000;
const countFrom = 9_000;

const missingTexts = {
  no_choice: 'scan.noChoice',
  no_reason: 'scan.noReason',
  no_words: 'open.noWords',
} as const;

export function NoteField({
  question,
  draft,
  incomplete,
  isReadOnly,
  onChange,
  onLeave,
}: NoteFieldProps) {
  const [isShortened, setIsShortened] = useState(false);
  const left = mostCharacters - draft.note.length;
  const isReason = draft.kind === 'not_applicable';
  const isOpen = question.type === 'open';
  const label = isOpen ? 'open.answer' : isReason ? 'scan.noteReason' : 'scan.noteEvidence';
  const id = `note-${question.code}`;
  const hint = isReason
    ? t('scan.noteReasonHint')
    : (question.evidence ?? t(isOpen ? 'open.hint' : 'scan.noteHint'));
  // A limit on the field itself would cut off a pasted text without a word.
  const handleChange = (text: string): void => {
    setIsShortened(text.length > mostCharacters);
    onChange(text.slice(0, mostCharacters));
  };
  return (
    <div className="note-field">
      <label htmlFor={id}>{t(label)}</label>
      {isReadOnly ? null : (
        <p className="small" id={`${id}-hint`}>
          {hint} {t('scan.noNames')}
        </p>
      )}
      <textarea
        id={id}
        value={draft.note}
        readOnly={isReadOnly}
        required={isReason && !isReadOnly}
        aria-invalid={incomplete === 'no_reason' ? true : undefined}
        aria-describedby={isReadOnly ? undefined : `${id}-hint ${id}-missing`}
        onChange={(event) => handleChange(event.target.value)}
        onBlur={onLeave}
      />
      {!isReadOnly && draft.note.length >= countFrom ? (
        <p className="small note-field__count num">{t('scan.noteLeft', { left })}</p>
      ) : null}
      <p className="note-field__missing" id={`${id}-missing`} role="status">
        {incomplete ? t(missingTexts[incomplete]) : ''}
        {isShortened ? t('scan.noteShortened', { most: mostCharacters }) : ''}
      </p>
    </div>
  );
}
