import type { AnswerKind } from '@ijkpunt/contracts';
import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { checkKinds } from './choices.js';
import { emptyDraft } from './draft.js';
import type { Question } from './scan-query.js';
import { useWorkspace } from './workspace.js';

interface PrintedQuestionProps {
  readonly question: Question;
  /** How the region reads it, or read it when it was handed in. */
  readonly note: string | undefined;
  readonly isFilled: boolean;
}

/** A question with every choice it offers, and room to write on or what was written. */
export function PrintedQuestion({ question, note, isFilled }: PrintedQuestionProps) {
  const { scan, isAnswered, draftFor } = useWorkspace();
  const { code, type, statement, explanation, evidence, levels } = question;
  const draft = isFilled ? draftFor(code) : emptyDraft;
  const choice = (kind: AnswerKind, text: string) => (
    <li key={kind} className={draft.kind === kind ? 'print__chosen' : undefined}>
      <Box isChosen={draft.kind === kind} />
      <span>{text}</span>
    </li>
  );
  return (
    <article className="print__question">
      <h3>
        {code}. {statement}
        {isFilled && !isAnswered(code) ? (
          <span className="tag tag--warning">{t('review.stillOpen')}</span>
        ) : null}
      </h3>
      {explanation ? <p className="small">{explanation}</p> : null}
      {note ? <p className="small">{t('print.readAs', { text: note })}</p> : null}
      <ul className="print__choices">
        {levels.map(({ value, text }) => {
          const isChosen = draft.kind === 'level' && draft.level === value;
          const label = scan.instrument.levels.find((level) => level.value === value)?.label;
          return (
            <li key={value} className={isChosen ? 'print__chosen' : undefined}>
              <Box isChosen={isChosen} />
              <span>
                <strong>
                  {value}. {label}
                </strong>{' '}
                {text}
              </span>
            </li>
          );
        })}
        {type === 'check' ? checkKinds.map((kind) => choice(kind, t(`check.${kind}`))) : null}
        {choice('dont_know', t('scan.dontKnow'))}
        {type === 'level' ? choice('not_applicable', t('scan.notApplicable')) : null}
      </ul>
      <Written
        label={t(type === 'open' ? 'open.answer' : 'scan.noteEvidence')}
        hint={isFilled ? null : evidence}
        text={draft.note}
        lines={type === 'open' ? 5 : 2}
        isFilled={isFilled}
      />
      {type === 'check' ? (
        <>
          {(['responsible', 'action'] as const).map((field) => (
            <Written
              key={field}
              label={t(`task.${field}`)}
              hint={null}
              text={draft[field]}
              lines={1}
              isFilled={isFilled}
            />
          ))}
          <Written
            label={t('task.dueOn')}
            hint={null}
            text={draft.dueOn ? formatDate(draft.dueOn) : ''}
            lines={1}
            isFilled={isFilled}
          />
        </>
      ) : null}
    </article>
  );
}

function Box({ isChosen }: { readonly isChosen: boolean }) {
  return (
    <>
      <span
        className={isChosen ? 'print__box print__box--chosen' : 'print__box'}
        aria-hidden="true"
      />
      {isChosen ? <span className="visually-hidden">{t('print.chosen')}</span> : null}
    </>
  );
}

interface WrittenProps {
  readonly label: string;
  readonly hint: string | null;
  readonly text: string;
  readonly lines: number;
  readonly isFilled: boolean;
}

function Written({ label, hint, text, lines, isFilled }: WrittenProps) {
  if (isFilled && text.trim() === '') return null;
  return (
    <div className="print__written">
      <p>
        <strong>{label}</strong> {hint ? <span className="small">{hint}</span> : null}
      </p>
      {isFilled ? <p className="print__text">{text}</p> : null}
      {isFilled
        ? null
        : Array.from({ length: lines }, (_, line) => (
            <span key={line} className="print__line" aria-hidden="true" />
          ))}
    </div>
  );
}
