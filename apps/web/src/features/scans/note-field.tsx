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

const missingTexts = { no_choice: 'scan.noChoice', no_reason: 'scan.noReason' } as const;

export function NoteField({
  question,
  draft,
  incomplete,
  isReadOnly,
  onChange,
  onLeave,
}: NoteFieldProps) {
  const isReason = draft.kind === 'not_applicable';
  const id = `note-${question.code}`;
  const hint = isReason ? t('scan.noteReasonHint') : (question.evidence ?? t('scan.noteHint'));
  return (
    <div className="note-field">
      <label htmlFor={id}>{t(isReason ? 'scan.noteReason' : 'scan.noteEvidence')}</label>
      <p className="small" id={`${id}-hint`}>
        {hint} {t('scan.noNames')}
      </p>
      <textarea
        id={id}
        value={draft.note}
        maxLength={4000}
        readOnly={isReadOnly}
        required={isReason}
        aria-invalid={incomplete === 'no_reason' ? true : undefined}
        aria-describedby={`${id}-hint ${id}-missing`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      <p className="note-field__missing" id={`${id}-missing`} role="status">
        {incomplete ? t(missingTexts[incomplete]) : ''}
      </p>
    </div>
  );
}
